// Of a colour.
MATCH (f:Firm {colour: $colour})
