// By the year of the start.
RETURN coalesce(parent.startYear, 9999) AS value
