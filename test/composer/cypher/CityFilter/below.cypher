// Below this city.
MATCH (:Entity:City {id: $below})<-[:PART_OF]-(parent)
