// What was read of them.
RETURN {regions: parent.regions} AS value
