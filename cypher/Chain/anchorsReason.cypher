// Why there are no anchors: no text gives a firm a role in the industry.
WITH EXISTS {
  UNWIND parent.chain.industries AS i
  MATCH (i)<-[:ANCHORS]-(e:Enterprise)
  WHERE parent.chain.regions IS NULL OR EXISTS { (e)-[:LOCATED_IN*1..3]->(d:District) WHERE d IN parent.chain.places }
} AS stated
RETURN CASE WHEN NOT stated THEN 'NOT_STATED' END AS value
