// By code.
RETURN coalesce(parent.code, '~') AS value
