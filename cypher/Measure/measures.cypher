// Its parts, in the order of the text; those without a number last.
MATCH (parent)<-[:PART_OF]-(m:Measure)
WITH DISTINCT m
RETURN m AS value ORDER BY m.order, m.id LIMIT $first
