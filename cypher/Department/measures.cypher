// The measures that it leads or takes part in.
MATCH (parent)-[:LEADS|PARTICIPATES_IN]->(m:Measure)
RETURN m AS value
