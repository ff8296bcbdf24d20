import { progressOf } from '../../src/commands/report'

test('progress tells how much is done, at which rate, and how long the rest takes', () => {
  expect(progressOf(0, 10_000, 'rows', 0)).toBe('0/10000 rows, 0 rows/s')
  expect(progressOf(4_500, 10_000, 'rows', 3)).toBe('4500/10000 rows, 1500 rows/s, 4 s left')
  expect(progressOf(10, 225, 'jars', 60)).toBe('10/225 jars, 0 jars/s, 22 min left')
})
