// Promised, or reported.
WHERE parent.kind = $kind
