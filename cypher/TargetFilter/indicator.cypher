// This stands in its indicator.
WHERE toLower(replace(parent.indicator, ' ', '')) CONTAINS $indicator
