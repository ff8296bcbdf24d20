// What the total is made of.
WITH parent.parts AS parts, parent.weights AS weights, parent.total AS total, ['role', 'namedProject', 'programme', 'named'] AS names
RETURN {total: total, parts: [i IN range(0, 3) | {name: names[i], value: parts[i], weight: weights[names[i]]}]} AS value
