// What each rule says of the colours of the firms of a city.
$colours
CALL (row) {
  $Shade
}
RETURN found AS value ORDER BY value
