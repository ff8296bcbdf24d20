// The files that are kept whole, by the dataset's checksum: all parts up to the last one.
MATCH (f:DatasetFile)
WITH f.checksum AS checksum, f.inside AS inside, count(*) AS parts, max(CASE WHEN f.last THEN f.part END) AS last
WHERE last + 1 = parts
RETURN checksum, collect(inside) AS files
