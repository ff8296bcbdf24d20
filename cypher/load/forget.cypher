// Forgets the changes of a load and of those before it; how many they were stays.
MATCH (l:Load)
WHERE l.sequence <= $sequence
SET l.kept = false
WITH count(*) AS loads
MATCH (c:Change)
WHERE c.sequence <= $sequence
DELETE c
