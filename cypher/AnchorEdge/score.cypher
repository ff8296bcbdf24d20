// What the total is made of.
RETURN {total: parent.total, parts: [part IN [[0, 'role'], [1, 'namedProject'], [2, 'programme'], [3, 'named']] | {
  name: part[1], value: parent.parts[part[0]], weight: parent.weights[part[1]]
}]} AS value
