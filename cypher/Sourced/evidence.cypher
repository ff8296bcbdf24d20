// The places where it was read, in the order given; of what is made of relations (said), where those were, by their ids.
UNWIND coalesce(parent.said, [parent]) AS stated
WITH stated ORDER BY stated.id
UNWIND range(0, size(coalesce(stated.evidence, [])) - 1) AS i
WITH stated.evidence[i] AS id, min([stated.id, i]) AS place, head(collect(stated.basis[i])) AS basis
WITH id, place, basis, split(id, '#') AS part
OPTIONAL MATCH (d:Entity:Document {id: 'document:' + part[0]})
RETURN {
  id: id, document: d, basis: CASE basis WHEN '' THEN null ELSE basis END,
  paragraph: CASE WHEN d IS NOT NULL THEN toInteger(part[1]) END, table: CASE WHEN d IS NULL THEN part[0] END,
  text: CASE WHEN d IS NOT NULL THEN part[0] END, sha256: d.sha256
} AS value ORDER BY place
