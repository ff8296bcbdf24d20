// Its year.
RETURN parent.year AS value
