import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Address, go, listOf, withChoices } from '../address'
import { useAnswer } from '../ask'
import { useVoice } from '../language'
import { Answered } from '../messages'
import { Documents } from '../names'
import { Picker } from '../picker'
import query from '../queries/regions.graphql?raw'
import { TakeAlong } from '../take/takeAlong'
import { useTitle } from '../title'
import type { ViewProps } from '../views'
import { Chart } from './chart'
import { DistrictList } from './districts'
import { LinkList } from './links'
import { COLOURS, type Colour, type Regions, spotsOf } from './model'
import { sheetOf } from './sheet'
import { ownShapes } from './topojson'

const SIDES = ['重庆市', '四川省']

/** What an address asks of the map. */
function asked(address: Address, language: string) {
  const { choices, view } = address
  const between = choices.get('between') ?? SIDES[0]!
  const and = choices.get('and') ?? SIDES[1]!
  const industry = choices.get('industry')
  const kinds = listOf(choices, 'kinds')
  const variables = {
    between,
    and,
    sides: [between, and],
    links: view === 'border',
    language: language.toUpperCase(),
    ...(industry && { ofOne: true, chain: industry, industry, industries: [industry] }),
    ...(kinds.length && { kinds }),
  }
  const given = choices.get('colour') as Colour | null
  const colour = given && COLOURS.includes(given) ? given : industry ? 'chain' : 'industries'
  return { between, and, industry, colour, question: { query, variables } }
}

/** The map of two provinces: `/map` shows what each county has, `/border` what links the two. */
export default function RegionView({ address }: ViewProps) {
  const { t, language } = useVoice()
  const { between, and, industry, colour, question } = asked(address, language)
  const answer = useAnswer<Regions>(question)
  const border = address.view === 'border'
  useTitle(`${t(border ? 'borderEyebrow' : 'mapEyebrow')} · ${t('mapTitle', { between, and })}`)
  const set = (changes: Record<string, string | null>) => go(withChoices(address, { ...changes, at: null }))
  return (
    <section class="page">
      <div class="controls">
        <Picker
          label={t('oneSide')}
          hint={t('sideHint')}
          types={['District']}
          most={1}
          chosen={[between]}
          onChange={([name]) => (name ? set({ between: name }) : set({ between: null }))}
        />
        <Picker
          label={t('otherSide')}
          hint={t('sideHint')}
          types={['District']}
          most={1}
          chosen={[and]}
          onChange={([name]) => (name ? set({ and: name }) : set({ and: null }))}
        />
        <Picker
          label={t('industry')}
          hint={t('industryHint')}
          types={['Industry']}
          most={1}
          chosen={industry ? [industry] : []}
          onChange={([name]) => set({ industry: name ?? null, colour: null })}
        />
        <label class="choice">
          {t('colouredBy')}{' '}
          <select value={colour} onChange={event => go(withChoices(address, { colour: event.currentTarget.value }))}>
            {COLOURS.filter(one => (industry ? one !== 'industries' : one !== 'chain')).map(one => (
              <option key={one} value={one}>
                {t(`colour_${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Answered answer={answer}>{data => <Plate regions={data} colour={colour} address={address} question={question} />}</Answered>
    </section>
  )
}

interface PlateProps {
  regions: Regions
  colour: Colour
  address: Address
  question: { query: string; variables: Record<string, unknown> }
}

function Plate({ regions, colour, address, question }: PlateProps) {
  const voice = useVoice()
  const { t, name } = voice
  const spots = useMemo(() => spotsOf(regions, colour), [regions, colour])
  const drawing = useRef<SVGSVGElement>(null)
  const shapes = useShapes()
  if (!regions.between || !regions.and || spots.counties.length === 0) return <p class="lead">{t('sideUnknown')}</p>
  const border = address.view === 'border'
  const links = regions.crossBorderLinks?.nodes ?? []
  return (
    <>
      <header class="plate-head">
        <div>
          <p class="eyebrow">{t(border ? 'borderEyebrow' : 'mapEyebrow')}</p>
          <h1>{t('mapTitle', { between: name(regions.between), and: name(regions.and) })}</h1>
        </div>
        <div class="bar">
          <TakeAlong
            question={question}
            data={regions}
            sheet={sheetOf(regions, spots, address, colour, voice)}
            drawing={() => drawing.current}
          />
        </div>
      </header>
      <div class="with-panel">
        <div>
          <Chart spots={spots} links={links} colour={colour} address={address} shapes={shapes} drawing={drawing} />
          <footer class="plate-foot">
            <span>{t(shapes ? 'ownShapes' : 'schematic')}</span>
            {spots.missing.length > 0 && <span>{t('notDrawn', { names: spots.missing.map(name).join('、') })}</span>}
            <span>
              {t('coverage')} <Documents of={regions.documents.nodes} />
            </span>
          </footer>
        </div>
        {border ? (
          <LinkList links={regions.crossBorderLinks!} address={address} />
        ) : (
          <DistrictList spots={spots} colour={colour} address={address} />
        )}
      </div>
    </>
  )
}

/** The operator's own shapes, once they are there. */
function useShapes(): Map<string, string> | null {
  const [shapes, setShapes] = useState<Map<string, string> | null>(null)
  useEffect(() => {
    ownShapes().then(setShapes)
  }, [])
  return shapes
}
