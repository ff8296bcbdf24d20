// The relation's own attributes, by name; a list is joined.
UNWIND [key IN keys(parent) WHERE NOT key IN ['__typename', 'id', 'type', 'from', 'to', 'assertion', 'rule', 'evidence', 'basis', 'datasets']] AS name
WITH name, parent[name] AS found
RETURN {
  name: name,
  value: CASE WHEN found IS :: LIST<ANY> THEN substring(reduce(all = '', one IN found | all + '、' + toString(one)), 1) ELSE toString(found) END
} AS value ORDER BY name
