// Says of which datasets the graph is made; one that stays as it was keeps the time of its load.
UNWIND $rows AS row
MERGE (d:Dataset {name: row.name})
WITH d, row, CASE d.checksum WHEN row.checksum THEN d.loadedAt END AS before
SET d = row.properties, d.loadedAt = coalesce(before, toString(datetime.transaction()))
