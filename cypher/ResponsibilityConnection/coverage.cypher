// What was read of the district that was asked for.
RETURN {regions: CASE WHEN $district IS NOT NULL THEN [$district] END} AS value
