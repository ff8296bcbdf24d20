// The end on the side `and`.
RETURN CASE WHEN parent.forward THEN parent.to ELSE parent.from END AS value
