// How many segments are in each state in each region.
$list
WITH row.place AS place, row.region AS region, row.state AS state, row.reason AS reason, count(*) AS n
RETURN {region: region, state: state, reason: reason, count: n} AS value ORDER BY place, state
