// The year of its start.
RETURN parent.startYear AS value
