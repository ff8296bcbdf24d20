// By date.
RETURN coalesce(parent.date, '~') AS value
