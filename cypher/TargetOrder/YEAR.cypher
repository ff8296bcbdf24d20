// By year.
RETURN coalesce(parent.year, 9999) AS value
