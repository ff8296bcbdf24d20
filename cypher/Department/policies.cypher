// The policies that it issued, leads or takes part in.
MATCH (parent)-[:ISSUED_BY|LEADS|PARTICIPATES_IN]-(p:Policy)
RETURN p AS value
