// Its stage.
RETURN parent.stage AS value
