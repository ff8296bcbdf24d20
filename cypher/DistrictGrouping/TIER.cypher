// The ranks it gives to industries.
MATCH (parent)-[r:DEVELOPS]->(:Industry)
WHERE r.tier IS NOT NULL
RETURN {name: r.tier} AS value
