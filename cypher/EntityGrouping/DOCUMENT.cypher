// The document that names it.
UNWIND parent.evidence AS place
MATCH (d:Entity:Document {id: 'document:' + split(place, '#')[0]})
RETURN d AS value
