// A map, a null, a map.
UNWIND [{size: 1, holds: []}, null, {size: 2, holds: [null]}] AS box
RETURN box AS value
