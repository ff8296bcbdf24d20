// Its year.
WITH parent WHERE parent.year IS NOT NULL
RETURN {name: toString(parent.year)} AS value
