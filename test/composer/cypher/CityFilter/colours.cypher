// With a firm of one of these colours.
MATCH (parent)<-[:IN]-(f:Firm)
WHERE f.colour IN $colours
