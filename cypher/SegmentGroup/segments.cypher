// Its segments in the order of the chain, also those where nothing is.
WITH parent.chain AS chain, parent.members AS members
UNWIND range(0, size(members) - 1) AS place
WITH chain, place, members[place] AS s
RETURN {segment: s, on: [s], chain: chain} AS value ORDER BY place LIMIT $first
