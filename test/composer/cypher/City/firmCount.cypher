// How many firms it has.
MATCH (parent)<-[:IN]-(f:Firm)
RETURN count(f) AS value
