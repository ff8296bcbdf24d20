// The districts that hold the title, or aim for it.
MATCH (parent)<-[:RECOGNISED_BY]-(d:District)
RETURN d AS value
