// Its members.
MATCH (parent)<-[:MEMBER_OF]-(d:District)
RETURN DISTINCT d AS value ORDER BY value.id LIMIT $first
