import { entityAddress } from './address'
import { type Named, useVoice } from './language'

/** A name that leads to its entity. */
export function Name({ of }: { of: Named & { id: string } }) {
  const { name } = useVoice()
  return (
    <a class="name" href={entityAddress(of.id)}>
      <bdi>{name(of)}</bdi>
    </a>
  )
}

/** Names in a row. */
export function Names({ of }: { of: (Named & { id: string })[] }) {
  return (
    <span class="names">
      {of.map(one => (
        <Name key={one.id} of={one} />
      ))}
    </span>
  )
}

/** Documents as they are cited; the title says what each is. */
export function Documents({ of }: { of: { id: string; title: string }[] }) {
  return (
    <span class="names">
      {of.map(({ id, title }) => (
        <a key={id} class="cited" href={entityAddress(id)} title={title}>
          {id.slice('document:'.length)}
        </a>
      ))}
    </span>
  )
}
