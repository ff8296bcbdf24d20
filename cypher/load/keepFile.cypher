// Keeps a part of a dataset's file.
MERGE (f:DatasetFile {id: $id})
SET f += $part
