// By the start of its period.
RETURN coalesce(parent.periodStart, '~') AS value
