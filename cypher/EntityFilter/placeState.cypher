// Its place is known, or is not.
WHERE parent.placeState = $placeState
