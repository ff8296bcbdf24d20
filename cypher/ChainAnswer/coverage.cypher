// What was read of the regions asked for.
RETURN {regions: parent.regions} AS value
