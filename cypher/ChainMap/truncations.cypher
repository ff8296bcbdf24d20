// Where `firstPerSegment` cut, and how much there is.
UNWIND [s IN parent.standing WHERE s.most IS NOT NULL] AS place
UNWIND place.found AS f
WITH place, f WHERE f.of > size(f.shown)
RETURN {node: place.id, what: f.type, shown: size(f.shown), of: f.of} AS value ORDER BY place.at, f.type
