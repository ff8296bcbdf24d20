// Whether the version was loaded here, and the changes of all loads after it are kept.
OPTIONAL MATCH (l:Load {version: $since})
WITH max(l.sequence) AS since
RETURN CASE
  WHEN since IS NULL THEN 'UNKNOWN_VERSION'
  WHEN EXISTS { MATCH (x:Load) WHERE x.sequence > since AND NOT x.kept } THEN 'NOT_KEPT'
  ELSE 'COMPLETE'
END AS value
