// Named by a document of that date or earlier, by an undated one, or by a table.
WHERE any(place IN parent.evidence WHERE NOT EXISTS { MATCH (d:Entity:Document {id: 'document:' + split(place, '#')[0]}) WHERE d.date > $asOf })
