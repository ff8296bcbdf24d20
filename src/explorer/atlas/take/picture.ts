import { fitted, widthOf } from './text'

const SVG = 'http://www.w3.org/2000/svg'
/** What a drawing's look is made of; written into a picture, because it leaves the page's style sheets behind. */
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'display',
  'visibility',
]
const MARGIN = 24

/** A drawing as a file of its own: with its title above, and below it where it comes from. Nothing in it is loaded from anywhere. */
export function pictureOf(drawing: SVGSVGElement, title: string, origin: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [drawing, ...drawing.querySelectorAll('*')]
  for (const [i, element] of [copy, ...copy.querySelectorAll('*')].entries()) dress(element, originals[i]!)
  const { width, height } = drawing.viewBox.baseVal
  copy.setAttribute('x', String(MARGIN))
  copy.setAttribute('y', '64')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const style = getComputedStyle(document.body)
  const ink = { fill: style.color, 'font-family': style.fontFamily }
  const whole = make('svg', {
    xmlns: SVG,
    width: width + 2 * MARGIN,
    height: height + 112,
    viewBox: `0 0 ${width + 2 * MARGIN} ${height + 112}`,
  })
  whole.append(
    make('rect', { width: '100%', height: '100%', fill: style.backgroundColor }),
    make('text', { ...ink, x: MARGIN, y: 42, 'font-size': 20, 'font-weight': 600 }, fitted(title, width / 20)),
    copy,
    make('text', { ...ink, x: MARGIN, y: height + 94, 'font-size': 11, opacity: 0.7 }, fitted(origin, width / 11)),
  )
  return new XMLSerializer().serializeToString(whole)
}

function dress(copy: Element, original: Element): void {
  const style = getComputedStyle(original)
  for (const property of LOOK) {
    const value = style.getPropertyValue(property)
    if (value) copy.setAttribute(property, value)
  }
  for (const name of ['class', 'tabindex', 'style', 'href', 'aria-current', 'role']) copy.removeAttribute(name)
}

/** The same picture in points of the screen, twice as fine. */
export async function rasterOf(picture: string): Promise<Blob> {
  const image = new Image()
  image.src = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }))
  try {
    await image.decode()
    const scale = Math.min(2, 8_000 / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = image.width * scale
    canvas.height = image.height * scale
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(image.src)
  }
}

/** A table as a drawing, for views that draw none. */
export function tableDrawing(columns: string[], rows: (string | number | null | undefined)[][]): SVGSVGElement {
  const shown = [columns, ...rows.slice(0, 200)].map(row => row.map(cell => String(cell ?? '—')))
  const widths = columns.map((_, i) => Math.min(300, 20 + 12 * Math.max(...shown.map(row => widthOf(row[i] ?? '')))))
  const width = widths.reduce((a, b) => a + b, 0)
  const style = getComputedStyle(document.body)
  const drawing = make('svg', { viewBox: `0 0 ${width} ${shown.length * 24 + 8}` }) as SVGSVGElement
  for (const [y, row] of shown.entries()) {
    let x = 0
    for (const [i, text] of row.entries()) {
      const look = { x, y: y * 24 + 16, 'font-size': 12, 'font-family': style.fontFamily, fill: style.color, 'font-weight': y ? 400 : 600 }
      drawing.append(make('text', look, fitted(text, (widths[i]! - 12) / 12)))
      x += widths[i]!
    }
    drawing.append(
      make('line', { x1: 0, x2: width, y1: y * 24 + 23, y2: y * 24 + 23, stroke: style.color, 'stroke-opacity': y ? 0.15 : 0.8 }),
    )
  }
  return drawing
}

function make(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value))
  if (text !== undefined) element.textContent = text
  return element
}
