import { useVoice } from './language'
import { Combobox } from './search/box'

interface PickerProps {
  label: string
  hint: string
  types: string[]
  chosen: string[]
  /** At most so many; then the field is gone. */
  most?: number
  onChange: (chosen: string[]) => void
}

/** Chooses some entities by name: each that is chosen can be taken away again. */
export function Picker({ label, hint, types, chosen, most = 10, onChange }: PickerProps) {
  const { t } = useVoice()
  return (
    <fieldset class="picker">
      <legend>{label}</legend>
      {chosen.map(one => (
        <button
          key={one}
          type="button"
          class="token"
          onClick={() => onChange(chosen.filter(other => other !== one))}
          aria-label={t('remove', { name: one })}
        >
          <bdi>{one}</bdi> <span aria-hidden="true">×</span>
        </button>
      ))}
      {chosen.length < most && (
        <Combobox
          label={label}
          hint={hint}
          types={types}
          onChoose={(hit, text, shared) =>
            onChange([...new Set([...chosen, hit ? (shared || /[,，、]/.test(hit.node.name) ? hit.node.id : hit.node.name) : text.trim()])])
          }
        />
      )}
    </fieldset>
  )
}
