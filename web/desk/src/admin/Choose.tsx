/** A list to choose one from, with its label above; the first line, if there is one, stands for no choice. */
export function Choose({ id, label, none, value, all, invalid = false, disabled = false, onChange }: {
  readonly id: string
  readonly label: string
  readonly none?: string
  readonly value: string
  readonly all: readonly (readonly [value: string, words: string])[]
  readonly invalid?: boolean
  readonly disabled?: boolean
  readonly onChange: (value: string) => void
}) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} disabled={disabled} aria-invalid={invalid || undefined} onChange={(event) => onChange(event.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {all.map(([one, words]) => <option key={one} value={one}>{words}</option>)}
      </select>
    </div>
  )
}
