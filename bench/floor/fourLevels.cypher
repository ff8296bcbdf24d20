MATCH (p:Entity:District {id: $province})
CALL (p) {
  MATCH (p)<-[:PART_OF]-(d:District)
  WITH DISTINCT d ORDER BY d.id LIMIT 5
  CALL (d) {
    MATCH (d)<-[:LOCATED_IN]-(k:Park)
    WITH DISTINCT k ORDER BY k.id LIMIT 3
    CALL (k) {
      MATCH (k)<-[:LOCATED_IN]-(e:Enterprise)
      WITH DISTINCT e ORDER BY e.id LIMIT 20
      CALL (e) {
        MATCH (e)<-[:INVESTED_BY]-(j:Project)
        WITH DISTINCT j ORDER BY j.id LIMIT 5
        CALL (j) {
          MATCH (j)-[:LOCATED_IN*1..2]->(at:District)
          WITH collect(DISTINCT at) AS found WHERE size(found) = 1
          WITH found[0] AS at
          CALL (at) {
            MATCH (at)<-[:PART_OF]-(b:Department)
            WITH DISTINCT b ORDER BY b.id LIMIT 3
            RETURN collect(b {.id, .name}) AS departments
          }
          RETURN head(collect(at {.name, departments: departments})) AS district
        }
        RETURN collect(j {.name, .status, district: district}) AS projects
      }
      RETURN collect(e {.name, projects: projects}) AS enterprises
    }
    RETURN collect(k {.name, enterprises: enterprises}) AS parks
  }
  RETURN collect(d {.name, parks: parks}) AS districts
}
RETURN p {.id, .name, districts: districts} AS answer
