// Two cities below a third, five firms, an island; a firm without a city.
CREATE (a:Entity:City {id: 'city:a', name: 'A', founded: 1900}), (b:Entity:City {id: 'city:b', name: 'B'}), (c:Entity:City {id: 'city:c', name: 'C', founded: 2000}),
  (:Entity:City {id: 'city:island', name: 'a "parent" $first // island'}),
  (b)-[:PART_OF]->(a), (c)-[:PART_OF]->(a),
  (f1:Entity:Firm {id: 'firm:1', said: ['first'], name: 'one', colour: 'red', weight: 5}), (f2:Entity:Firm {id: 'firm:2', name: 'two', colour: 'blue', weight: 5}),
  (f3:Entity:Firm {id: 'firm:3', name: 'three', colour: 'red', weight: 9}), (f4:Entity:Firm {id: 'firm:4', name: 'four', weight: 1}),
  (f5:Entity:Firm {id: 'firm:5', name: 'five', weight: 2}),
  (f1)-[:IN]->(b), (f2)-[:IN]->(b), (f3)-[:IN]->(b), (f4)-[:IN]->(c),
  (f1)-[:KNOWS]->(f2), (f1)-[:KNOWS]->(b), (a)-[:KNOWS]->(f5)
