// Its status.
RETURN parent.status AS value
