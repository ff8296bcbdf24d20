// By value, the largest first.
RETURN coalesce(-parent.value, 1.0e300) AS value
