// Its members.
MATCH (parent)<-[:MEMBER_OF]-(d:District)
RETURN d AS value
