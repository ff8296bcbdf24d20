// All firms, the heaviest first.
MATCH (f:Entity:Firm)
OPTIONAL MATCH (f)-[:IN]->(c:City)
WITH f, c, [-f.weight, f.id] AS place
WHERE $after IS NULL OR place > $after
RETURN {node: f, rank: toFloat(f.weight), place: {of: c, word: 'seat', labels: [f.name], here: []}} AS value, place AS cursor
