// The loads of this graph, the latest first.
MATCH (l:Load)
RETURN l {.version, .previous, .loadedAt, .datasets, .checksums, .skipped, .undoes, .added, .changed, .removed, .kept} AS load, l.sequence AS sequence
ORDER BY sequence DESC
