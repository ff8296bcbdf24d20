import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serviceTable } from '../src/http/service'
import { limitTable } from '../src/limits/limits'

const root = join(__dirname, '..')
const rows = [
  ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\| \[([\w-]+)\]\((test\/questions\/[\w-]+\.graphql)\) \| (.*) \|$/gm),
]

test('the README lists 30 questions or more', () => {
  expect(rows.length).toBeGreaterThanOrEqual(30)
})

test.each(rows.map(([, name, path, says]) => ({ name, path: path!, says })))(
  '$name is a question, and shows what the README says',
  ({ path, says }) => {
    const lines = readFileSync(join(root, path), 'utf8').split('\n')
    const comment = lines.filter(line => /^# (?!statements:|error:|variables:)/.test(line)).map(line => line.slice(2))
    expect(comment.join(' ')).toBe(says)
  },
)

test('the README tells every limit with its variable and default, and every other variable', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  for (const { variable, standard, what } of [...Object.values(limitTable), ...Object.values(serviceTable)])
    expect(readme).toContain(`| \`${variable}\` | ${standard.toLocaleString('en')} | ${what} |`)
  for (const [, variable] of readFileSync(join(root, 'src', 'env.ts'), 'utf8').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm))
    if (variable !== 'XDG_CACHE_HOME') expect(readme).toContain(`| \`${variable}\` |`)
})
