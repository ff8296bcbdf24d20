// All of them.
MATCH (f:Firm)
