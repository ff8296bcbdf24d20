// Its city as a map, and a null.
MATCH (parent)-[:IN]->(c:City)
UNWIND [{of: c, word: 'office', labels: ['parent', c.name], here: []}, null] AS office
RETURN office AS value
