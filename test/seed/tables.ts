import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readDataset } from '../../src/seed/load'
import { problemLine } from '../../src/seed/problem'
import type { ReadOptions } from '../../src/seed/read'
import { good } from './variant'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A dataset of these files, in a folder that is removed after the suite. */
export function made(files: Record<string, string | Buffer>, name = 'firms', more = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'chain-atlas-tables-'))
  folders.push(folder)
  const header = `name: ${name}\nversion: '1'\npublisher: Nobody\nlicence: CC0-1.0\ndate: 2026\n${more}`
  for (const [file, content] of Object.entries({ 'dataset.yaml': header, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  return folder
}

/** What is said of datasets that are read beside the good one: of a refusal its lines, otherwise what was left out and the notes. */
export async function says(folders: string | string[], options: ReadOptions = {}): Promise<string[]> {
  const all = [folders].flat()
  const short = (text: string) => all.reduce((shorter, folder) => shorter.replaceAll(`${folder}/`, ''), text)
  try {
    const { leftOut, notes } = await readDataset([...all, good], options)
    return [...leftOut, ...notes].map(problem => short(problemLine(problem)))
  } catch (error) {
    return short((error as Error).message)
      .split('\n')
      .slice(0, -1)
  }
}
