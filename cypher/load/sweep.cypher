// Removes what this load no longer states, and all that was computed: first relations and look-ups, then names and entities.
CALL () {
  MATCH (:Entity|Name)-[r]->(:Entity)
  WHERE coalesce(r.version, '') <> $version
  DELETE r
  RETURN count(*) AS relationships
}
CALL () {
  MATCH (n:Entity|Name)
  WHERE coalesce(n.version, '') <> $version
  DETACH DELETE n
  RETURN count(*) AS nodes
}
RETURN relationships, nodes
