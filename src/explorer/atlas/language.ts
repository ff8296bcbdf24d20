import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Value, values } from './values'
import { words } from './words'

export type Language = 'zh' | 'en'
type Word = keyof typeof words

/** What a view speaks with: its own words, the API's values, and names. */
export interface Voice {
  language: Language
  /** A sentence of the page, with what stands in its braces; `{n|firm|firms}` is a number with its noun. */
  t(word: Word, parts?: Record<string, string | number>): string
  /** A value of the API, such as `gap.PRESENT`; one that is not known stands as it is. */
  v(value: Value | (string & {})): string
  /** The name of an entity as people read it: with its English name, where there is one. */
  name(entity: Named): string
  number(value: number): string
}

export interface Named {
  name: string
  nameEn?: string | null
}

const KEY = 'atlas:language'

/** The language of the address, else the one chosen before, else that of the browser. */
export function languageOf(choices: URLSearchParams): Language {
  const asked = choices.get('lang') ?? localStorage.getItem(KEY) ?? navigator.languages.find(tag => /^(?:zh|en)/i.test(tag)) ?? 'en'
  return asked.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** Has the next visit begin in this language. */
export const keepLanguage = (language: Language): void => localStorage.setItem(KEY, language)

/** Makes the voice of a language. */
export function voiceOf(language: Language): Voice {
  const at = language === 'zh' ? 0 : 1
  return {
    language,
    t: (word, parts = {}) =>
      (words[word][at] as string).replace(/\{(\w+)(?:\|(\w+)\|(\w+))?\}/g, (_all, part: string, one?: string, many?: string) => {
        const value = String(parts[part] ?? '')
        return one ? `${value} ${value === '1' ? one : many}` : value
      }),
    v: value => (Object.hasOwn(values, value) ? values[value]![at] : value.slice(value.indexOf('.') + 1)),
    name: ({ name, nameEn }) => (language === 'en' && nameEn ? `${nameEn} ${name}` : name),
    number: value => value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 2 }),
  }
}

export const VoiceContext = createContext<Voice>(voiceOf('zh'))

/** The voice of the page. */
export const useVoice = (): Voice => useContext(VoiceContext)
