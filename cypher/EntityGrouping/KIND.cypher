// Its kind.
RETURN parent.kind AS value
