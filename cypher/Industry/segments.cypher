// The links of its chain: from upstream to supporting, those of unknown stage last.
MATCH (parent)<-[:SEGMENT_OF]-(s:Segment)
WITH DISTINCT s, coalesce([i IN range(0, 3) WHERE ['UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM', 'SUPPORTING'][i] = s.stage][0], 4) AS stage
RETURN s AS value ORDER BY stage, s.id LIMIT $first
