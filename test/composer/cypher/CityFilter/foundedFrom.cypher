// Founded in this year or later.
WHERE parent.founded >= $foundedFrom
