import { useQuery } from '@tanstack/react-query'
import type { NoteView } from '@senim/contract/notes.ts'
import { api } from '@senim/kit/api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { NOTES } from '@senim/text/notes.ts'
import { NoteLines } from '../dialogue/NoteLine.tsx'

/** What was noted beside the dialogue that the case began with. */
export function CaseNotes({ contact }: { contact: string }) {
  const { language } = useLanguage()
  const { data = [] } = useQuery({ queryKey: ['notes', contact], queryFn: () => api.get<NoteView[]>(`/api/contacts/${encodeURIComponent(contact)}/notes`) })
  if (data.length === 0) return null
  return (
    <section className="card case-notes" aria-labelledby="notes-of-case">
      <h2 id="notes-of-case">{NOTES[language].heading}</h2>
      <ol><NoteLines notes={data} /></ol>
    </section>
  )
}
