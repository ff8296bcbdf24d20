import { readFileSync } from 'node:fs'

/** What is asked: what each question takes of a sample of the graph. Its texts are files of its name. */
const variables = {
  lookUp: ({ firm }) => ({ id: firm.id }),
  firstQuestion: ({ industry, regions }) => ({ industry, regions }),
  chainMap: ({ industry, regions }) => ({ industry, regions }),
  chainFirms: ({ industry }) => ({ industry }),
  fourLevels: ({ province }) => ({ province }),
  fullText: ({ firm }) => ({ text: firm.text }),
  counts: ({ industry }) => ({ industry }),
}

/** The names of all questions. */
export const names = Object.keys(variables)

/** The questions of these names, each with its document for every server, its statement, and the variables it is asked with in turn. */
export function readQuestions(chosen, samples) {
  return chosen.map(name => {
    const own = read(`questions/${name}.graphql`)
    return {
      name,
      documents: { atlas: own, cached: own, floor: own, peer: read(`peer/${name}.graphql`) },
      statement: read(`floor/${name}.cypher`),
      inputs: distinct(samples.map(variables[name])),
    }
  })
}

function distinct(inputs) {
  return [...new Map(inputs.map(input => [JSON.stringify(input), input])).values()]
}

function read(file) {
  return readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
}
