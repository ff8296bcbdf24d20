// The colours of the firms of the city, each once.
MATCH (:Entity {id: $city})<-[:IN]-(f:Firm)
WITH DISTINCT f.colour AS colour
WITH {colour: colour} AS row
