/** Prints a result on standard output: a text as it is, anything else as JSON. */
export function print(result: object | string): void {
  process.stdout.write(`${typeof result === 'string' ? result : JSON.stringify(result, null, 2)}\n`)
}
