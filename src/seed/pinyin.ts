import { pinyin } from 'pinyin-pro'

/** A name in pinyin, for search: whole, then by initials, in a-z and 0-9 (`kaizhouqu`, `kzq`). */
export function pinyinOf(name: string): [string, string] {
  const syllables = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const
  return [plain(pinyin(name, syllables)), plain(pinyin(name, { ...syllables, pattern: 'first' }))]
}

function plain(syllables: string[]): string {
  return syllables
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
