import { useVoice } from '../language'
import { Name } from '../names'
import type { Entity, Relation } from './model'

interface Event {
  year: string
  word: 'timelineRead' | 'timelineBegins' | 'timelineEnds' | 'timelineTarget' | 'timelinePolicy'
  of: { id: string; name: string }
}

/** What the texts date of an entity, year by year: when they were written, projects, targets, policies. */
export function Timeline({ entity, relations }: { entity: Entity; relations: Relation[] }) {
  const { t } = useVoice()
  const events = eventsOf(entity, relations)
  return (
    <section class="timeline" aria-labelledby="timeline">
      <h2 id="timeline">{t('timeline')}</h2>
      {events.length === 0 && <p class="unknown">{t('timelineNone')}</p>}
      <ol>
        {events.map(({ year, word, of }) => (
          <li key={`${year}${word}${of.id}`}>
            <time>{year}</time>
            <span>
              <small>{t(word)}</small> <Name of={of} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function eventsOf(entity: Entity, relations: Relation[]): Event[] {
  const events = new Map<string, Event>()
  const add = (year: string | number | null | undefined, word: Event['word'], of: { id: string; name: string }) => {
    if (year) events.set(`${year}${word}${of.id}`, { year: String(year), word, of })
  }
  const ends = relations.map(({ from, to }) => (from.id === entity.id ? to : from))
  for (const end of [entity, ...ends]) {
    add(end.startYear, 'timelineBegins', end)
    add(end.endYear, 'timelineEnds', end)
    add(end.periodStart, 'timelinePolicy', end)
    if (end.__typename === 'Target') add(end.year, 'timelineTarget', end)
  }
  for (const { document } of [...entity.evidence, ...relations.flatMap(({ evidence }) => evidence)])
    if (document && document.id !== entity.id) add(document.date, 'timelineRead', { id: document.id, name: document.title })
  return [...events.values()].sort((a, b) => a.year.localeCompare(b.year))
}
