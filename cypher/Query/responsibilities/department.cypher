// Duties of a department.
MATCH (a:Entity:Department {id: $department})
