// Its firms, the heaviest first.
MATCH (parent)<-[:IN]-(f:Firm)
WITH f, [-f.weight, f.id] AS place
WHERE ($colour IS NULL OR f.colour = $colour) AND ($after IS NULL OR place > $after)
RETURN {node: f, rank: toFloat(f.weight), place: {of: parent, word: 'a string with parent, value and $first in it', labels: [], here: [{word: 'x', labels: [], here: [], of: parent}]}} AS value,
  place AS cursor
