import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDataset } from '../../src/seed/load'

/** Texts to be replaced in a data file: `documents/yunqiao-2021.yaml`, what stands there, what shall. */
export type Edit = [file: string, from: string, to: string]

export const good = join(__dirname, 'good')
export const texts = join(__dirname, 'texts')

/** A copy of the good dataset with edits, in a folder that is removed after the suite. */
export function variant(...edits: Edit[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'chain-atlas-seed-'))
  folders.push(folder)
  cpSync(good, folder, { recursive: true })
  for (const [file, from, to] of edits) {
    const path = join(folder, file)
    const before = readFileSync(path, 'utf8')
    if (before.split(from).length !== 2) throw new Error(`${file} must hold ${from} once`)
    writeFileSync(
      path,
      before.replace(from, () => to),
    )
  }
  return folder
}

/** The lines of the refusal that a folder meets, its own name left out; none where it is accepted. */
export async function problemsOf(folder: string, withTexts = false): Promise<string[]> {
  try {
    await readDataset(folder, withTexts ? { texts } : {})
    return []
  } catch (error) {
    return (error as Error).message.replaceAll(`${folder}/`, '').split('\n')
  }
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
