// How many relations of each type the loader wrote.
UNWIND range(0, size(parent.relationTypes) - 1) AS i
RETURN {type: parent.relationTypes[i], count: parent.relationCounts[i]} AS value ORDER BY i
