// Its unit.
RETURN parent.unit AS value
