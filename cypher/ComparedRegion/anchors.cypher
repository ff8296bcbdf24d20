// The firms there to which a text gives a role.
WITH parent.id AS id
MATCH (:Entity {id: id})<-[:PART_OF|MEMBER_OF*0..6]-(:District)<-[:LOCATED_IN*1..2]-(e:Enterprise)-[:ANCHORS]->(:Industry)
RETURN DISTINCT e AS value ORDER BY value.id
