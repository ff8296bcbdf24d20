// The year of its start.
WITH parent WHERE parent.startYear IS NOT NULL
RETURN {name: toString(parent.startYear)} AS value
