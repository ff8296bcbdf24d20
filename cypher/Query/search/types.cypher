// Of these types.
WITH * WHERE head([l IN labels(e) WHERE l <> 'Entity']) IN $types
