// The district that sets out to develop it.
MATCH (parent)<-[:DEVELOPS]-(d:District)
RETURN {entity: d, name: d.name} AS value
