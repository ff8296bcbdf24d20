import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { plainRecords } from '../../src/seed/tables/plainCsv'

const options = { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, skip_empty_lines: true }
const pieces = ['a', '中', '"', '"', ',', ',', '\n', '\r\n', '\r', ' ', '""', '\uFEFF', '😀']
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map(all => all.join(''))

const cellsOf = (csv: string) => plainRecords(Buffer.from(csv), 0, 1, ',')?.map(({ cells }) => cells)

test('what is read record by record is what csv-parse reads byte by byte, and what that refuses is not read', () => {
  fc.assert(
    fc.property(text, csv => {
      const cells = cellsOf(csv)
      if (cells) expect(cells).toEqual(parse(csv, options))
      else expect(() => parse(csv, options)).toThrow()
    }),
    { numRuns: 2_000 },
  )
})

test('a record knows its lines', () => {
  const records = plainRecords(Buffer.from('a,b\r\n\r\n"c\nd","e""f"\rg,h'), 0, 1, ',')
  expect(records).toEqual([
    { line: 1, lastLine: 1, cells: ['a', 'b'] },
    { line: 3, lastLine: 4, cells: ['c\nd', 'e"f'] },
    { line: 5, lastLine: 5, cells: ['g', 'h'] },
  ])
})
