// Firms by what is known of them.
$given
RETURN DISTINCT f AS value ORDER BY value.id LIMIT $first
