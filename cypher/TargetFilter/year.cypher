// For this year.
WHERE parent.year = $year
