// Forgets the files of datasets that neither the graph nor the load before is made of.
MATCH (f:DatasetFile)
WHERE NOT f.checksum IN $checksums
DELETE f
