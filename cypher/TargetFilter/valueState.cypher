// Given, hidden, or not quantified.
WHERE parent.valueState = $valueState
