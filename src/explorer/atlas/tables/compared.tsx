import { figureOf } from '../entity/model'
import { useVoice } from '../language'
import { Name, Names } from '../names'
import { Sources } from '../source'
import type { Comparison } from './compare'

const KINDS = ['enterprises', 'projects', 'parks', 'platforms', 'targets'] as const

/** The comparison as a table: a column for each region, below each other what is known, industries, figures. */
export function Compared({ regions, industries, indicators }: Comparison) {
  const { t, number } = useVoice()
  const unknown = <span class="unknown">{t('notStated')}</span>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
    <section class="scroller plate" tabIndex={0} aria-label={t('compareEyebrow')}>
      <table class="grid compared">
        <thead>
          <tr>
            <th scope="col">{t('region')}</th>
            {regions.map(({ region }) => (
              <th key={region.id} scope="col">
                <Name of={region} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Band text={t('known')} across={regions.length} />
          {KINDS.map(kind => (
            <tr key={kind}>
              <th scope="row">{t(kind)}</th>
              {regions.map(one => (
                <td key={one.region.id}>{one[kind] ? <b>{number(one[kind])}</b> : unknown}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('anchors')}</th>
            {regions.map(({ region, anchors }) => (
              <td key={region.id}>{anchors.length ? <Names of={anchors} /> : unknown}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('onlyHere')}</th>
            {regions.map(({ region, onlyIndustries }) => (
              <td key={region.id}>{onlyIndustries.length ? t('industriesCounted', { n: onlyIndustries.length }) : '—'}</td>
            ))}
          </tr>
          <Band text={t('industries')} across={regions.length} />
          {industries.map(row => (
            <Industry key={row.industry.id} row={row} regions={regions} />
          ))}
          {indicators.length > 0 && <Band text={t('indicators')} across={regions.length} />}
          {indicators.map(row => (
            <Indicator key={`${row.indicator}${row.unit}`} row={row} regions={regions} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Band({ text, across }: { text: string; across: number }) {
  return (
    <tr class="band">
      <th colSpan={across + 1} scope="rowgroup">
        {text}
      </th>
    </tr>
  )
}

type Regions = Comparison['regions']

function Industry({ row: { industry, sharedByAll, developments }, regions }: { row: Comparison['industries'][number]; regions: Regions }) {
  const { t, v } = useVoice()
  return (
    <tr>
      <th scope="row">
        <Name of={industry} /> {sharedByAll && <small>{t('shared')}</small>}
      </th>
      {regions.map(({ region }) => (
        <td key={region.id}>
          {developments.every(one => one.region.id !== region.id) && <span class="unknown">{t('notStated')}</span>}
          {developments
            .filter(one => one.region.id === region.id)
            .map((one, i) => (
              <div key={`${one.district.id}${i}`}>
                {one.district.id !== region.id && <small>{one.district.name} </small>}
                {one.tier && <span class={`tier ${one.tier}`}>{v(`tier.${one.tier}`)}</span>}{' '}
                {one.need && <span class="need">{v(`need.${one.need}`)}</span>}{' '}
                <Sources
                  of={[industry.id, one.district.id]}
                  says={`${one.district.name} → ${industry.name}`}
                  assertion={one.assertion}
                  evidence={one.evidence}
                />
              </div>
            ))}
        </td>
      ))}
    </tr>
  )
}

function Indicator({ row: { indicator, unit, targets }, regions }: { row: Comparison['indicators'][number]; regions: Regions }) {
  const voice = useVoice()
  const known = new Set(regions.map(({ region }) => region.id))
  /** Figures name what they are about; where that is no region here, the document they stand in tells which. */
  const belongs = (target: (typeof targets)[number], id: string) => {
    const direct = target.subjects.filter(subject => known.has(subject.id))
    if (direct.length) return direct.some(subject => subject.id === id)
    return target.evidence.some(({ document }) => document?.districts.some(district => district.id === id))
  }
  return (
    <tr>
      <th scope="row">
        {indicator} {unit && <small>{unit}</small>}
      </th>
      {regions.map(({ region }) => (
        <td key={region.id}>
          {targets
            .filter(target => belongs(target, region.id))
            .map(target => (
              <div key={target.id}>
                <b>{figureOf(target, voice)}</b>{' '}
                <small>
                  {target.year} {voice.v(`target.${target.targetKind}`)}
                </small>{' '}
                <Sources of={[target.id]} says={`${region.name} · ${target.name}`} evidence={target.evidence} />
              </div>
            ))}
        </td>
      ))}
    </tr>
  )
}
