import type { ComponentProps, ReactNode } from 'react'

/** One labelled field. */
export function Field({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  )
}

/** A list of people to choose one from; the first line stands for nobody. */
export function Officers({ id, label, none, value, all, invalid = false, onChange }: { id: string; label: string; none: string; value: string; all: readonly (readonly [id: string, name: string])[]; invalid?: boolean; onChange: (id: string) => void }) {
  return (
    <Field id={id} label={label}>
      <select id={id} value={value} aria-invalid={invalid || undefined} onChange={(event) => onChange(event.target.value)}>
        <option value="">{none}</option>
        {all.map(([one, name]) => <option key={one} value={one}>{name}</option>)}
      </select>
    </Field>
  )
}

export function Input({ id, label, invalid = false, onChange, ...rest }: { id: string; label: string; invalid?: boolean; onChange: (value: string) => void } & Omit<ComponentProps<'input'>, 'onChange' | 'id'>) {
  return (
    <Field id={id} label={label}>
      <input {...rest} id={id} required aria-invalid={invalid || undefined} onChange={(event) => onChange(event.target.value)} />
    </Field>
  )
}
