// Makes every label, relationship type and property of the model known, so that one the texts never use is not taken for a misspelling.
CALL () {
  UNWIND $labels AS label
  CALL db.createLabel(label)
  RETURN count(*) AS labels
}
CALL () {
  UNWIND $relationshipTypes AS type
  CALL db.createRelationshipType(type)
  RETURN count(*) AS relationshipTypes
}
CALL () {
  UNWIND $properties AS property
  CALL db.createProperty(property)
  RETURN count(*) AS properties
}
RETURN labels, relationshipTypes, properties
