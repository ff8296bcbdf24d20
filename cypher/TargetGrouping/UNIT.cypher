// Its unit.
WITH parent WHERE parent.unit IS NOT NULL
RETURN {name: toString(parent.unit)} AS value
