// By indicator.
RETURN parent.indicator AS value
