import { readFileSync } from 'node:fs'
import { join } from 'node:path'

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
