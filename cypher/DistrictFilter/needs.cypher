// Wants this of an industry or segment.
MATCH (parent)-[r:DEVELOPS]->(:Entity)
WHERE r.need IN $needs
