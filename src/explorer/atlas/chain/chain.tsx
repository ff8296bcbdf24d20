import { addressOf, go, listOf, withChoices } from '../address'
import { useVoice } from '../language'
import { Picker } from '../picker'
import { useTitle } from '../title'
import type { ViewProps } from '../views'
import { Pane } from './pane'
import { Panel } from './panel'

/** One chain or several side by side, and what is open in them. */
export default function ChainView({ address }: ViewProps) {
  const { t } = useVoice()
  const industries = (address.slug ?? '').split(',').filter(Boolean).slice(0, 4)
  const regions = listOf(address.choices, 'regions')
  const at = address.choices.get('at')
  useTitle(t('chain'))
  const beside = (names: string[]) => go(addressOf('chain', names.join(','), Object.fromEntries(address.choices)))
  return (
    <section class="page">
      <div class="controls">
        <Picker
          label={t('regions')}
          hint={t('regionHint')}
          types={['District', 'EconomicZone']}
          chosen={regions}
          most={20}
          onChange={chosen => go(withChoices(address, { regions: chosen.join(','), at: null }))}
        />
        <nav class="chips" aria-label={t('regions')}>
          <a href={withChoices(address, { regions: null, at: null })} aria-current={regions.length ? undefined : 'true'}>
            {t('anywhere')}
          </a>
          <a
            href={withChoices(address, { regions: '重庆市,四川省', at: null })}
            aria-current={regions.join() === '重庆市,四川省' ? 'true' : undefined}
          >
            {t('bothSides')}
          </a>
        </nav>
        {industries.length < 4 && (
          <Picker
            label={t('compare')}
            hint={t('chainHint')}
            types={['Industry']}
            chosen={[]}
            onChange={([name]) => name && beside([...industries, name])}
          />
        )}
      </div>
      <div class={at ? 'with-panel' : ''}>
        <div class="panes">
          {industries.map(industry => (
            <Pane
              key={industry}
              industry={industry}
              regions={regions}
              address={address}
              onRemove={industries.length > 1 ? () => beside(industries.filter(other => other !== industry)) : undefined}
            />
          ))}
        </div>
        {at && <Panel key={at} id={at} address={address} />}
      </div>
    </section>
  )
}
