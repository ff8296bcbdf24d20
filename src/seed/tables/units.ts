/** How much one of a unit is in that of the model: CNY, km², percent. */
export const units: Record<string, number> = {
  元: 1,
  万元: 1e4,
  亿元: 1e8,
  平方公里: 1,
  平方千米: 1,
  公顷: 1e-2,
  亩: 1 / 1500,
  平方米: 1e-6,
  '%': 1,
}

/** `3,500.5`, with or without the unit behind it, in the model's unit. Undefined where it is no number. */
export function measured(cell: string, unit: string): number | undefined {
  const text = cell.normalize('NFKC').trim()
  const bare = (text.endsWith(unit) ? text.slice(0, -unit.length) : text).trim()
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(bare)) return undefined
  // 15 digits are what a number holds: 1.1 万元 is 11000, not 11000.000000000002
  return Number((Number(bare.replaceAll(',', '')) * units[unit]!).toPrecision(15))
}
