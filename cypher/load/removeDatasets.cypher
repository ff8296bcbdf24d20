// Forgets the datasets that the graph is no longer made of.
MATCH (d:Dataset)
WHERE NOT d.name IN $names
DELETE d
