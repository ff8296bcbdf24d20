import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { readQuestions } from './questions'

const root = join(import.meta.dirname, '..', '..')
const groups = readQuestions(root)

/** The questions beside the pages, for the server: it has them planned before the first person asks one. */
const questions: Plugin = {
  name: 'questions',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'questions.json', source: JSON.stringify(groups.flatMap(group => group.questions)) })
  },
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
    rolldownOptions: { input: { graphiql: join(import.meta.dirname, 'graphiql', 'index.html') } },
  },
})
