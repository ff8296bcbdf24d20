// Its kind.
WITH parent WHERE parent.kind IS NOT NULL
RETURN {name: toString(parent.kind)} AS value
