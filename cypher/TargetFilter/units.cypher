// In one of these units.
WHERE parent.unit IN $units
