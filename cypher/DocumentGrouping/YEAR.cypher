// The year of its date.
WITH parent WHERE left(parent.date, 4) IS NOT NULL
RETURN {name: toString(left(parent.date, 4))} AS value
