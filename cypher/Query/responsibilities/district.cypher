// Duties of a district, of what is below it, or of one of their departments.
MATCH (:Entity {id: $district})<-[:PART_OF|MEMBER_OF*0..6]-(a:Entity)
