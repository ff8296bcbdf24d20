import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { readQuestions } from './questions'

const root = join(import.meta.dirname, '..', '..')
const groups = readQuestions(root)
const asked = join(import.meta.dirname, 'atlas', 'queries')

/** What the pages ask and the examples, beside the pages, for the server: it has them planned before the first person asks one. */
const questions: Plugin = {
  name: 'questions',
  generateBundle() {
    const ofAtlas = readdirSync(asked).flatMap(file => samplesOf(readFileSync(join(asked, file), 'utf8')))
    this.emitFile({
      type: 'asset',
      fileName: 'questions.json',
      source: JSON.stringify([...ofAtlas, ...groups.flatMap(group => group.questions)]),
    })
  },
}

/** What a view asks, with each set of variables that its file gives for a sample. */
function samplesOf(query: string) {
  return [...query.matchAll(/^# variables: (.+)$/gm)].map(([, variables]) => ({ query, variables }))
}

/** The web pages, one entry each, built into `dist/explorer/`; links are relative, so that they can be served from anywhere. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [questions],
  define: { QUESTIONS: JSON.stringify(groups) },
  build: {
    outDir: join(root, 'dist', 'explorer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    license: { fileName: 'licences.md' },
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      // other people's pages name this one, so its name stays
      output: { entryFileNames: ({ name }) => (name === 'chain-map' ? 'embed/chain-map.js' : 'assets/[name]-[hash].js') },
      input: {
        atlas: join(import.meta.dirname, 'atlas', 'index.html'),
        embed: join(import.meta.dirname, 'embed', 'index.html'),
        'chain-map': join(import.meta.dirname, 'embed', 'chainMap.tsx'),
        graphiql: join(import.meta.dirname, 'graphiql', 'index.html'),
      },
    },
  },
})
