import { customPinyin, pinyin } from 'pinyin-pro'
import { remembered } from './remembered'

/** Place names that the dictionary reads wrongly. */
customPinyin({
  昌都: 'chāng dū',
  丰都: 'fēng dū',
  筠连: 'jūn lián',
  喀什: 'kā shí',
  郫都: 'pí dū',
  什邡: 'shí fāng',
  新都: 'xīn dū',
})

/** A name in pinyin, for search: whole, then by initials, in a-z and 0-9 (`kaizhouqu`, `kzq`). */
export const pinyinOf: (name: string) => [string, string] = remembered(name => {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  return [plain(syllables), plain(initials(name, syllables))]
})

/** The first letter of the syllable of each Chinese character; what stands between those is whole among the syllables, and stays so. */
function initials(name: string, syllables: string[]): string[] {
  let at = 0
  return syllables.map(syllable => {
    const isOther = name.startsWith(syllable, at)
    at += isOther ? syllable.length : String.fromCodePoint(name.codePointAt(at)!).length
    return isOther ? syllable : syllable.charAt(0)
  })
}

/** The syllables of a name in Chinese characters, without tones. */
export function syllablesOf(name: string): string[] {
  return name === '' ? [] : pinyin(name, { toneType: 'none', type: 'array', v: true })
}

function plain(syllables: string[]): string {
  return syllables
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
