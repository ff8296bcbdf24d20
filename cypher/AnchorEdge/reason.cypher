// Why there is no role.
RETURN CASE WHEN parent.role IS NULL THEN 'NOT_STATED' END AS value
