// About one of these districts, or about something located in one.
MATCH (region:Entity)<-[up:PART_OF|MEMBER_OF*0..6]-(:District)<-[:LOCATED_IN*0..2]-()<-[:TARGET_OF]-(parent)
WHERE region.id IN $districts AND ($rollUp = 'DESCENDANTS' OR none(u IN up WHERE type(u) = 'PART_OF'))
