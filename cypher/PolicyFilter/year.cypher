// Its period holds this year.
WHERE left(parent.periodStart, 4) <= toString($year) AND (parent.periodEnd IS NULL OR left(parent.periodEnd, 4) >= toString($year))
