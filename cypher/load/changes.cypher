// Notes changes, for the change feed.
UNWIND $rows AS row
CREATE (c:Change {id: row.id})
SET c = row, c.loadedAt = toString(datetime.transaction())
