// Its level.
RETURN parent.level AS value
