const digits = '零一二三四五六七八九'
const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1_000 }
const myriads: Record<string, number> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 }

/**
 * Every number that a text prints, in figures or in Chinese numerals, with the thousands and myriads behind it and without:
 * `2万` is 2 and 20000, `千亿` is 1000 and 1e11.
 */
export function numbersIn(text: string): number[] {
  const printed = text.matchAll(/(\d[\d,]*(?:\.\d+)?)[余多]?([百千]?)(万亿|亿|万|)/g)
  const written = text.matchAll(/([零一二两三四五六七八九十百千]+)(万亿|亿|万|)/g)
  return [
    ...[...printed].flatMap(([, figure = '', power = '', myriad = '']) => sizes(Number(figure.replaceAll(',', '')), power, myriad)),
    ...[...written].flatMap(([, numeral = '', myriad = '']) => sizes(ofNumeral(numeral), '', myriad)),
  ]
}

function sizes(number: number, power: string, myriad: string): number[] {
  return [number, number * (powers[power] ?? 1) * (myriads[myriad] ?? 1)]
}

/** 一百二十 is 120, 十五 is 15, 千 is 1000. */
function ofNumeral(numeral: string): number {
  let [sum, digit] = [0, 0]
  for (const character of numeral.replaceAll('两', '二')) {
    const power = powers[character]
    if (power === undefined) digit = digits.indexOf(character)
    else {
      sum += (digit || 1) * power
      digit = 0
    }
  }
  return sum + digit
}
