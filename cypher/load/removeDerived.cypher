// Removes what rules computed of some regions, before it is computed anew; without $names, of all rules. Found from the region, one after
// the other: an empty graph otherwise plans a scan of all relationships for every row.
UNWIND $ids AS id
MATCH (d:Entity {id: id})
USING INDEX d:Entity(id)
CALL (d) {
  MATCH (d)-[r]->()
  WHERE r.assertion = 'DERIVED' AND ($names IS NULL OR r.rule IN $names)
  DELETE r
}
