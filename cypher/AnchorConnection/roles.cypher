// How many of all these firms hold each role; that nobody does is said too.
$list
WITH collect(row.role) AS held
UNWIND ['CHAIN_LEADER', 'LEADING', 'BACKBONE'] AS role
WITH role, size([h IN held WHERE h = role]) AS firms
RETURN {role: role, count: firms, reason: CASE firms WHEN 0 THEN 'NOT_STATED' END} AS value
