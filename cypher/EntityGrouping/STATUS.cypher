// Its status.
WITH parent WHERE parent.status IS NOT NULL
RETURN {name: toString(parent.status)} AS value
