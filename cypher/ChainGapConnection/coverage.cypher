// What was read of the regions asked for.
RETURN {regions: $regions} AS value
