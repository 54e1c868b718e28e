import { useState } from 'react'
import { isOffered } from '@senim/core/directory/problems.ts'
import { Modal } from '../Modal.tsx'
import { useReasons } from '../reference/queries.ts'
import { useText } from '../store/text.ts'

/** The first axis: reasons by category, several may hold, found by typing. One that is retired is there only while it is chosen. */
export function Reasons({ chosen, onToggle, onClose }: { chosen: readonly string[]; onToggle: (id: string) => void; onClose: () => void }) {
  const { text, language } = useText()
  const [search, setSearch] = useState('')
  const wanted = search.trim().toLocaleLowerCase(language)
  const found = useReasons().map((category) => ({
    ...category,
    reasons: category.reasons.filter((reason) => (isOffered(category, reason) || chosen.includes(reason.id)) && `${reason.name[language]} ${category.name[language]}`.toLocaleLowerCase(language).includes(wanted)),
  })).filter((category) => category.reasons.length > 0)
  return (
    <Modal title={text.triage.addReason} onClose={onClose} wide>
      <input type="search" className="find" data-first value={search} aria-label={text.triage.reasonSearch} placeholder={text.triage.reasonSearch} onChange={(event) => setSearch(event.target.value)} />
      <div className="reasons">
        {found.map((category) => (
          <fieldset key={category.id}>
            <legend>{category.name[language]}</legend>
            {category.reasons.map((reason) => (
              <label key={reason.id} className="tick">
                <input type="checkbox" checked={chosen.includes(reason.id)} onChange={() => onToggle(reason.id)} />
                {reason.name[language]}
              </label>
            ))}
          </fieldset>
        ))}
        {found.length === 0 && <p className="note">{text.composer.nothing}</p>}
      </div>
      <footer>
        <button type="button" className="main" onClick={onClose}>{text.triage.ready}</button>
      </footer>
    </Modal>
  )
}
