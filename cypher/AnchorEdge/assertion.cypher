// How firmly the role is known, or else that the firm operates there.
RETURN [a IN ['STATED', 'IMPLIED', 'DERIVED']
  WHERE any(r IN parent.said WHERE r.assertion = a AND (parent.role IS NULL OR r.role = parent.role))][0] AS value
