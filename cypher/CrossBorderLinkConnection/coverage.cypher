// What was read of both regions.
RETURN {regions: [$between, $and]} AS value
