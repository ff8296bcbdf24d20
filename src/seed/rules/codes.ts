import { entities, problem } from '../dataset'
import type { Rule } from '../rules'

const forms: Record<string, [RegExp, string]> = {
  District: [/^(\d{6}|\d{9}|\d{12})$/, 'of GB/T 2260, 6, 9 or 12 digits'],
  Industry: [/^([A-T]|[A-T]?\d{2,4})$/, 'of GB/T 4754, 2 to 4 digits or behind its letter'],
}

/** A code is one of its standard; a spreadsheet takes it for a number and loses its leading zeros. */
export const codes: Rule = dataset =>
  entities(dataset).flatMap(entry => {
    const [form, what] = forms[entry.label] ?? []
    const { code } = entry.seed
    if (!form || typeof code !== 'string' || code === '' || form.test(code)) return []
    const lost = /^\d$/.test(code) ? ' (is a leading zero lost?)' : ''
    return [problem(entry, ['code'], `must be a code ${what}${lost}, but got ${JSON.stringify(code)}`)]
  })
