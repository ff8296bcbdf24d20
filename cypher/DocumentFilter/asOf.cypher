// Of this date or earlier, or undated.
WHERE parent.date IS NULL OR parent.date <= $asOf
