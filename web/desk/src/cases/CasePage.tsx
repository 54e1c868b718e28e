import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Icon } from '@senim/kit/icons.tsx'
import { useLanguage } from '@senim/kit/language.tsx'
import { Link } from '@senim/kit/Link.tsx'
import { CASES } from '@senim/text/cases.ts'
import { KIT } from '@senim/text/kit.ts'
import { Board } from './Board.tsx'
import type { FormPlace, OpenForm } from './form.ts'
import { FormContext } from './form.ts'
import { useCase } from './queries.ts'
import { Unread } from './Unread.tsx'

function useFormPlace(): FormPlace {
  const [{ form }, set] = useState<{ readonly form: OpenForm | null }>({ form: null })
  const focusOn = useRef<string | null>(null)
  // What was just done may have brought a new row: the focus waits until it is drawn.
  useEffect(() => {
    const found = focusOn.current === null ? null : document.getElementById(focusOn.current)
    if (found === null) return
    focusOn.current = null
    found.focus()
  })
  const open = useCallback((next: OpenForm) => set({ form: next }), [])
  const close = useCallback((next: string) => {
    focusOn.current = next
    set({ form: null })
  }, [])
  return useMemo(() => ({ form, open, close }), [form, open, close])
}

/** One case: every body, what it did, what it owes, and what is missing before the case can close. */
export function CasePage({ id }: { id: string }) {
  const { language } = useLanguage()
  const { data, error, refetch } = useCase(id)
  const place = useFormPlace()
  return (
    <div className="one-case">
      <Link className="back" href="/desk/cases"><Icon name="down" />{CASES[language].back}</Link>
      {data === undefined && <h1>{CASES[language].title}</h1>}
      {data === undefined && (error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />)}
      {data !== undefined && <FormContext value={place}><Board view={data} /></FormContext>}
    </div>
  )
}
