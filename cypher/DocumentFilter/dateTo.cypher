// Of this date or earlier.
WHERE parent.date <= $dateTo
