// The documents of this version of the data.
MATCH (d:Document {version: parent.version})
RETURN d AS value ORDER BY d.id
