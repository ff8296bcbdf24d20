// Its indicator.
RETURN parent.indicator AS value
