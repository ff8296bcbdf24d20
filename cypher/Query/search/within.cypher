// In these regions, or one of them.
WITH * WHERE EXISTS {
  MATCH (e)<-[:LEADS|HAS_MEASURE*0..1]-()-[:LOCATED_IN|PART_OF|APPLIES_TO|COVERS|TARGET_OF|MEMBER_OF*0..6]->(region:Entity) WHERE region.id IN $within
}
