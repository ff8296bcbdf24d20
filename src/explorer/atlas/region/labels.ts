import type { Voice } from '../language'
import { widthOf } from '../take/text'
import type { Spot } from './model'

interface Label {
  id: string
  x: number
  y: number
  text: string
}

/** How large a name is written on the map, how near one looks, and which districts links join. */
interface Room {
  size: number
  scale: number
  joined: Set<string>
  voice: Voice
}

/** Names where there is room: first of what links join, then of what has a value, then of the rest. */
export function labelsOf(spots: Spot[], { size, scale, joined, voice }: Room): Label[] {
  const rank = ({ id, value, read }: Spot) => (joined.has(id) ? 0 : value !== null ? 1 : read ? 2 : 3)
  const labels: (Label & { width: number })[] = []
  for (const spot of [...spots].sort((a, b) => rank(a) - rank(b))) {
    if (rank(spot) === 3 && scale < 2.5) continue
    const text = shortName(spot, voice)
    const width = widthOf(text) * size
    const label = { id: spot.id, x: spot.x, y: spot.y + size * 1.25, text, width }
    if (labels.every(other => Math.abs(other.x - label.x) > (other.width + width) / 2 || Math.abs(other.y - label.y) > size * 1.15))
      labels.push(label)
  }
  return labels
}

function shortName({ name, nameEn }: Spot, { language }: Voice): string {
  if (language === 'en' && nameEn) return nameEn
  return name.length > 2 ? name.replace(/(?:土家族|苗族|藏族|彝族|羌族)*(?:自治县|自治州|自治区|市|区|县)$/, '') : name
}
