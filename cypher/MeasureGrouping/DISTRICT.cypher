// The district that leads it, or to which its leading department belongs.
MATCH (parent)<-[:LEADS]-()-[:PART_OF*0..1]->(d:District)
RETURN d AS value
