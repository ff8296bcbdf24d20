// Why its stage is not known.
WITH parent WHERE parent.stage IS NULL
RETURN 'NOT_STATED' AS value
