// The youngest first, the undated last.
RETURN coalesce(-parent.founded, 0) AS value
