// Its stage.
WITH parent WHERE parent.stage IS NOT NULL
RETURN {name: toString(parent.stage)} AS value
