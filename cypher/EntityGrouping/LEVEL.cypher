// Its level.
WITH parent WHERE parent.level IS NOT NULL
RETURN {name: toString(parent.level)} AS value
