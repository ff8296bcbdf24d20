// The end on the side `between`.
RETURN CASE WHEN parent.forward THEN parent.from ELSE parent.to END AS value
