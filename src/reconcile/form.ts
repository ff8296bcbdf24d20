import { z } from 'zod'

/** The JSON of a form's field, as its schema reads it. */
export function readForm<Form>(schema: z.ZodType<Form>, text: unknown, field: string, sample: string): { form: Form } | { error: string } {
  const expected = `${field} must be JSON such as ${sample}`
  try {
    const { data, error } = schema.safeParse(JSON.parse(String(text)))
    return error ? { error: `${expected}, but ${z.prettifyError(error).replace(/\s+/g, ' ')}` } : { form: data }
  } catch {
    return { error: `${expected}, but got ${String(text).slice(0, 80)}` }
  }
}

/** How many names or ids the API takes in one question. */
export const BATCH = 100
