import { useVoice } from '../language'
import type { Colour } from './model'
import { stepsOf } from './shade'

/** What the colours and lines of the map mean. */
export function Key({ colour, most, links }: { colour: Colour; most: number; links: boolean }) {
  const { t, v } = useVoice()
  const shades =
    colour === 'chain'
      ? ['STATED', 'IMPLIED', 'DERIVED'].map(value => [value, v(`assertion.${value}`)])
      : colour === 'tier'
        ? ['LEADING', 'PILLAR', 'FEATURED', 'EMERGING'].map(value => [value, v(`tier.${value}`)])
        : stepsOf(most).map((value, i, steps) => [
            `step${Math.round(((i + 1) * 5) / steps.length)}`,
            i && steps[i - 1]! + 1 < value ? `${steps[i - 1]! + 1}–${value}` : String(value),
          ])
  return (
    <figcaption class="key">
      <b>{t(`colour_${colour}`)}</b>
      {shades.map(([shade, text]) => (
        <span key={shade}>
          <svg class="drawing swatch" viewBox="0 0 14 14" aria-hidden="true">
            <rect class={`cell ${shade}`} width="14" height="14" />
          </svg>
          {text}
        </span>
      ))}
      <span>
        <i class="swatch none" /> {t('keyRead')}
      </span>
      <span>
        <i class="swatch unread" /> {t('keyUnread')}
      </span>
      <span>{t('keyWhole')}</span>
      <span>
        <svg class="drawing sample" viewBox="0 0 30 8" aria-hidden="true">
          <path class="border" d="M1 4H29" />
        </svg>
        {t('keyBorder')}
      </span>
      {links && (
        <>
          {['STATED', 'IMPLIED', 'DERIVED'].map(value => (
            <span key={value}>
              <svg class="drawing sample" viewBox="0 0 30 8" aria-hidden="true">
                <path class={`line ${value}`} d="M1 4H29" stroke-width="2.5" />
              </svg>
              {v(`assertion.${value}`)}
            </span>
          ))}
          <span>{t('keyThickness')}</span>
        </>
      )}
    </figcaption>
  )
}
