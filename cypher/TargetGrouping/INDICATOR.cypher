// Its indicator.
WITH parent WHERE parent.indicator IS NOT NULL
RETURN {name: toString(parent.indicator)} AS value
