// Of one of these kinds.
WHERE parent.kind IN $kinds
