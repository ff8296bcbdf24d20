// Removes what rules computed of some districts, before it is computed anew; without $names, of all rules.
UNWIND $ids AS id
MATCH (:Entity:District {id: id})-[r]->()
WHERE r.assertion = 'DERIVED' AND ($names IS NULL OR r.rule IN $names)
DELETE r
