import type { NoteView } from '@senim/contract/notes.ts'
import { Icon } from '@senim/kit/icons.tsx'
import { clock } from '@senim/kit/time.ts'
import { NOTES } from '@senim/text/notes.ts'
import { useText } from '../store/text.ts'

/** Notes among the messages, where they were written: dashed, locked and yellow, unlike anything that went to the person. */
export function NoteLines({ notes }: { notes: readonly NoteView[] }) {
  const { language } = useText()
  return notes.map((note) => (
    <li key={`note ${note.n}`} className="team">
      <Icon name="lock" />
      <p><b>{NOTES[language].seenBy[note.to]}</b> {note.name !== null && `${note.name}: `}<span>{note.text}</span> <small className="num">{clock(note.at)}</small></p>
    </li>
  ))
}
