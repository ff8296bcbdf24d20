// Duties in the measures of a policy.
MATCH (:Entity:Policy {id: $policy})-[:HAS_MEASURE]->(m:Measure)
