// The chain of an industry to draw: a page of its places, which are its industries and then its segments by column, and who stands there.
$chain
$columns
WITH *, [p IN places WHERE $after IS NULL OR p.at > $after] AS ahead
WITH *, ahead[..$first] AS page, places[..size(places) - size(ahead)] AS earlier
$standing
WITH *, size(ahead) > size(page) AS more, [s IN standing | s {.*, here: here}] +
  [a IN actors | a {.*, layer: CASE a.type WHEN 'District' THEN last + 1 ELSE a.layer END}] AS nodes
RETURN {
  industry: industry, regions: $regions, rollUp: $rollUp, here: here, places: places, standing: standing, nodes: nodes,
  truncated: more OR any(s IN standing WHERE s.most IS NOT NULL AND any(f IN s.found WHERE f.of > size(f.shown))),
  kind: kind, legend: {kind: kind, last: last, nodes: nodes}, binding: $binding, more: more, end: page[-1].at
} AS value
