// How many entities of each type the loader wrote.
UNWIND range(0, size(parent.entityTypes) - 1) AS i
RETURN {type: parent.entityTypes[i], count: parent.entityCounts[i]} AS value ORDER BY i
