// How firmly the role is known, or else that the firm operates there.
WITH [r IN parent.said WHERE parent.role IS NULL OR r.role = parent.role | r.assertion] AS each
RETURN [a IN ['STATED', 'IMPLIED', 'DERIVED'] WHERE a IN each][0] AS value
