// Of one of these levels.
WHERE parent.level IN $levels
