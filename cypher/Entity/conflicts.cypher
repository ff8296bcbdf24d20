// What other datasets say of it: stored side by side as properties, their values and the datasets.
UNWIND range(0, size(coalesce(parent.conflicts, [])) - 1) AS i
RETURN {property: parent.conflicts[i], value: parent.conflictValues[i], dataset: parent.conflictDatasets[i]} AS value ORDER BY i
