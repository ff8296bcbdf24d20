// Figures with the same indicator and unit in more than one of them.
WITH parent.regions AS regions
UNWIND range(0, size(regions) - 1) AS place
WITH place, regions[place] AS id
MATCH (:Entity {id: id})<-[:PART_OF|MEMBER_OF*0..6]-(:District)<-[:TARGET_OF]-(t:Target)
WITH DISTINCT place, t ORDER BY place, t.id
WITH t.indicator AS indicator, t.unit AS unit, collect(DISTINCT place) AS places, collect(DISTINCT t) AS targets
WHERE size(places) > 1
RETURN {indicator: indicator, unit: unit, targets: targets} AS value
ORDER BY indicator, unit LIMIT $first
