// What tells the link from every other: its rule, kind, ends and subject.
RETURN reduce(id = parent.rule, part IN [parent.kind, parent.from.id, parent.to.id, parent.subject.id] | id + coalesce('~' + part, '')) AS value
