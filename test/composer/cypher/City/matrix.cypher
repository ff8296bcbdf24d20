// A list of lists of numbers.
WITH parent
RETURN [size(parent.name), 2] AS value
UNION ALL
WITH parent
RETURN [3] AS value
