// The stages that the texts name, from upstream to supporting; then the segments that no text puts into one.
WITH parent.chain AS chain
UNWIND range(0, 4) AS place
WITH chain, place, ['UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM', 'SUPPORTING', null][place] AS stage
WITH chain, place, stage, [s IN chain.segments WHERE coalesce(s.stage, '') = coalesce(stage, '')] AS members
WHERE size(members) > 0
RETURN {
  stage: stage, reason: CASE WHEN stage IS NULL THEN 'NOT_STATED' END,
  members: members, segmentCount: size(members), on: members, chain: chain
} AS value ORDER BY place
