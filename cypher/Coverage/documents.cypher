// The documents that are about the regions, what is below them or what they lie in; all of them where no region is named.
CALL (parent) {
  MATCH (d:Document) WHERE parent.regions IS NULL
  RETURN d
  UNION
  UNWIND parent.regions AS id
  MATCH (:Entity {id: id})-[:DESCRIBED_IN]->(d:Document)
  RETURN d
}
RETURN DISTINCT d AS value ORDER BY value.id
