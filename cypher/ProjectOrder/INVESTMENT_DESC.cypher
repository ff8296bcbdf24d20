// By investment, the largest first.
RETURN coalesce(-parent.investment, 1.0e300) AS value
