import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An example question of the README: a GraphQL document with a named operation, what it shows, and its variables as JSON, if it has some. */
export interface Question {
  name: string
  says: string
  query: string
  variables: string
}

/** A heading of the README's table and the questions below it. */
export interface QuestionGroup {
  heading: string
  questions: Question[]
}

const ROW = /^\| (?:\*\*(?<heading>.+)\*\*|\[(?<name>[\w-]+)\]\((?<path>test\/questions\/[\w-]+\.graphql)\)) \|(?: (?<says>.+))? \|$/gm

/** Reads the questions that `README.md` lists, in its order and under its headings. */
export function readQuestions(root: string): QuestionGroup[] {
  const groups: QuestionGroup[] = []
  for (const { groups: row } of readFileSync(join(root, 'README.md'), 'utf8').matchAll(ROW)) {
    const { heading, name, path, says } = row as { heading?: string; name: string; path: string; says: string }
    if (heading) groups.push({ heading, questions: [] })
    else groups.at(-1)!.questions.push({ name, says, ...parts(name, readFileSync(join(root, path), 'utf8')) })
  }
  return groups
}

/** The document without the lines for the tests; one without a name gets one, because its tab is titled by it: `first-question` is `FirstQuestion`. */
function parts(name: string, file: string): { query: string; variables: string } {
  const variables = /^# variables: (.+)$/m.exec(file)?.[1]
  const operation = name.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase())
  return {
    query: file.replace(/^# (?:statements|error|variables): .*\n/gm, '').replace(/^\{/m, `query ${operation} {`),
    variables: variables ? JSON.stringify(JSON.parse(variables), null, 2) : '',
  }
}
