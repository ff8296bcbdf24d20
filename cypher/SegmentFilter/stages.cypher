// Of one of these stages.
WHERE parent.stage IN $stages
