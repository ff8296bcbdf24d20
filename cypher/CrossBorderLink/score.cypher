// What the total is made of.
WITH parent.parts AS parts, parent.weights AS weights, parent.total AS total, ['assertion', 'border', 'distance', 'need', 'presence'] AS names
RETURN {total: total, parts: [i IN range(0, 4) | {name: names[i], value: parts[i], weight: weights[names[i]]}]} AS value
