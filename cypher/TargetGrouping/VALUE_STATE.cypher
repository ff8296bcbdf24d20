// Whether it is given.
RETURN parent.valueState AS value
