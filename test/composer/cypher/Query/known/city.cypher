// In a city.
MATCH (:Entity:City {id: $city})<-[:IN]-(f:Firm)
