// What was read of the districts that the filter names.
RETURN {regions: $filter.districts} AS value
