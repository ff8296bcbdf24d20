// The best of what was found.
UNWIND parent.found[..parent.first] AS hit
WITH hit, hit.node AS e
RETURN {node: e, matched: hit.matched, fit: ['EXACT', 'SPELLED', 'PREFIX', 'SPELLED_PREFIX', 'CONTAINS', 'SIMILAR'][hit.rank]} AS value
