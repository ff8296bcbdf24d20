// The year of its date.
RETURN left(parent.date, 4) AS value
