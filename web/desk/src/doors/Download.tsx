import { useState } from 'react'
import type { ReactNode } from 'react'
import { api } from '@senim/kit/api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { sayDone, sayRefusal } from '@senim/kit/Notices.tsx'
import { INSTITUTION } from '@senim/text/institution.ts'

/** Hands a file that was fetched to the browser, under a name. */
function keep(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Fetches a file and hands it over; what the server refuses is said as everywhere. */
export function Download({ path, name, children, disabled = false }: { path: string; name: string; children: ReactNode; disabled?: boolean }) {
  const { doors } = INSTITUTION[useLanguage().language]
  const [busy, setBusy] = useState(false)
  const fetchIt = async (): Promise<void> => {
    setBusy(true)
    try {
      keep(await api.file(path), name)
      sayDone(doors.printed(name))
    } catch (error) {
      sayRefusal(error)
    } finally {
      setBusy(false)
    }
  }
  return <button type="button" disabled={disabled} aria-disabled={busy || undefined} onClick={() => { if (!busy) void fetchIt() }}>{busy ? doors.preparing : children}</button>
}
