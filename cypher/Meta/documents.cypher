// The documents of this version of the data.
MATCH (d:Document) WHERE parent.id = 'meta'
RETURN d AS value ORDER BY d.id
