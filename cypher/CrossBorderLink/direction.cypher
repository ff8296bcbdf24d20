// Which way it points, from which side to which.
RETURN CASE WHEN parent.direction = 'MUTUAL' THEN 'MUTUAL' WHEN parent.forward THEN 'BETWEEN_TO_AND' ELSE 'AND_TO_BETWEEN' END AS value
