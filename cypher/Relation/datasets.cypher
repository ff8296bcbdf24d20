// The datasets that state it; of what a rule computed, none.
UNWIND coalesce(parent.datasets, []) AS name
RETURN name AS value ORDER BY name
