// To start or to be done in this year.
WHERE $year IN [parent.startYear, parent.endYear]
