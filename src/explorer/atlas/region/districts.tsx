import { type Address, addressOf, withChoices } from '../address'
import { useVoice } from '../language'
import { Name } from '../names'
import type { Colour, Spot } from './model'

const RANK = ['LEADING', 'PILLAR', 'FEATURED', 'EMERGING', 'STATED', 'IMPLIED', 'DERIVED']

/** The districts as a list: the one that is chosen, then all that have a value, the largest first. */
export function DistrictList({
  spots,
  colour,
  address,
}: {
  spots: { counties: Spot[]; wholes: Spot[] }
  colour: Colour
  address: Address
}) {
  const { t, v } = useVoice()
  const all = [...spots.counties, ...spots.wholes]
  const at = all.find(({ id }) => id === address.choices.get('at'))
  const valued = all.filter(({ value }) => value !== null).sort((a, b) => order(b) - order(a))
  const shown = (value: Spot['value']) =>
    typeof value === 'number' ? value : value && v(colour === 'tier' ? `tier.${value}` : `assertion.${value}`)
  return (
    <aside class="panel side" aria-label={t('districts')}>
      {at && (
        <article class="chosen">
          <a class="close" href={withChoices(address, { at: null })} aria-label={t('close')}>
            ×
          </a>
          <h2>
            <Name of={at} />
          </h2>
          <p>
            {t(`colour_${colour}`)}：{shown(at.value) ?? <span class="unknown">{t(at.read ? 'keyRead' : 'keyUnread')}</span>}
            {at.validTo && <> · {t('abolished', { date: at.validTo })}</>}
          </p>
          {!at.read && <p class="note">{t('noDocument')}</p>}
          <p>
            <a href={addressOf('compare', null, { regions: at.id })}>{t('compareWith')}</a>
          </p>
        </article>
      )}
      <h2>
        {t(`colour_${colour}`)} <small>{t('districtsCounted', { n: valued.length })}</small>
      </h2>
      <ol class="rows">
        {valued.map(spot => (
          <li key={spot.id}>
            <span>
              <a href={withChoices(address, { at: spot.id })} aria-current={spot === at ? 'true' : undefined}>
                <bdi>{spot.name}</bdi>
              </a>
            </span>
            <b>{shown(spot.value)}</b>
          </li>
        ))}
      </ol>
    </aside>
  )
}

const order = ({ value }: Spot) => (typeof value === 'number' ? value : RANK.length - RANK.indexOf(value ?? ''))
