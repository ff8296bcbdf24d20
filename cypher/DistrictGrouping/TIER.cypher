// The ranks it gives to industries.
MATCH (parent)-[r:DEVELOPS]->(:Industry)
WHERE r.tier IS NOT NULL
RETURN r.tier AS value
