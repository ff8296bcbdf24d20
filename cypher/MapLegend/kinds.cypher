// How many nodes of each type are on the page.
UNWIND parent.nodes AS n
WITH n.type AS type, count(*) AS nodes
RETURN {type: type, count: nodes} AS value ORDER BY type
