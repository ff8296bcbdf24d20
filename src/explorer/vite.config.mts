import { join } from 'node:path'
import { defineConfig } from 'vite'
import { readQuestions } from './questions'

const root = join(import.meta.dirname, '..', '..')

/** The web pages, one entry each, built into `dist/explorer/`; links are relative, so that they can be served from anywhere. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  define: { QUESTIONS: JSON.stringify(readQuestions(root)) },
  build: {
    outDir: join(root, 'dist', 'explorer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    license: { fileName: 'licences.md' },
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: { input: { graphiql: join(import.meta.dirname, 'graphiql', 'index.html') } },
  },
})
