// The parts of the files of some datasets.
MATCH (f:DatasetFile)
WHERE f.checksum IN $checksums
RETURN f.id AS id, f {.checksum, .inside, .part, .last, .bytes} AS part
