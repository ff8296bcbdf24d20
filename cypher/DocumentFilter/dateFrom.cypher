// Of this date or later.
WHERE parent.date >= $dateFrom
