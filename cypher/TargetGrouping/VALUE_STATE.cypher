// Whether it is given.
WITH parent WHERE parent.valueState IS NOT NULL
RETURN {name: toString(parent.valueState)} AS value
