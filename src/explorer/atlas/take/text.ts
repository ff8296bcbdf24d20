/** How wide a text is about, in ems: Chinese characters are square, others narrower. Drawings are laid out by it, also where nothing is measured. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    width +=
      code > 0x1f000
        ? 1.3
        : code >= 0x2e80
          ? 1
          : code < 0x20 || (code >= 0x300 && code < 0x370)
            ? 0
            : /[A-Z@%WMmw]/.test(character)
              ? 0.72
              : 0.56
  }
  return width
}

/** The text, or as much of it as fits, with a mark that some is missing. */
export function fitted(text: string, ems: number): string {
  if (widthOf(text) <= ems) return text
  let kept = ''
  for (const character of text) {
    if (widthOf(kept + character) > ems - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** The text in lines of at most so many ems; the last says that there is more. */
export function wrapped(text: string, ems: number, most: number): string[] {
  const lines: string[] = []
  let rest = text.trim()
  while (rest && lines.length < most - 1 && widthOf(rest) > ems) {
    let taken = ''
    for (const character of rest) {
      if (widthOf(taken + character) > ems) break
      taken += character
    }
    const space = /^\S/.test(rest.slice(taken.length)) && /[a-z]$/i.test(taken) ? taken.lastIndexOf(' ') : -1
    if (space > 0) taken = taken.slice(0, space)
    if (!taken) break
    lines.push(taken.trim())
    rest = rest.slice(taken.length).trim()
  }
  if (rest) lines.push(fitted(rest, ems))
  return lines
}
