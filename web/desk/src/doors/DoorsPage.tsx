import { useCallback, useEffect, useRef, useState } from 'react'
import { useLanguage } from '@senim/kit/language.tsx'
import { navigate, useLocation } from '@senim/kit/location.ts'
import { DOORS } from '@senim/text/doors.ts'
import { INSTITUTION } from '@senim/text/institution.ts'
import { Download } from './Download.tsx'
import { ImportForm } from './ImportForm.tsx'
import { InstitutionForm } from './InstitutionForm.tsx'
import { InstitutionList } from './InstitutionList.tsx'
import { InstitutionPage } from './InstitutionPage.tsx'
import { useInstitutions } from './queries.ts'
import { RegionForm } from './RegionForm.tsx'

const ONE = /^\/desk\/doors\/([\w-]+)\/?$/
type Open = 'list' | 'add' | 'import' | 'region'

/** Says plainly when posters would lead nowhere. */
function Reach() {
  const { reach: text } = INSTITUTION[useLanguage().language]
  const { data } = useInstitutions('')
  if (data === undefined || data.reach.state === 'public') return null
  return <p className="note-soon" role="note">{text[data.reach.state](data.reach.origin)}</p>
}

function Everything() {
  const { language } = useLanguage()
  const text = DOORS[language]
  const more = INSTITUTION[language]
  const [open, setOpen] = useState<Open>('list')
  const { data } = useInstitutions('')
  const tools = useRef<HTMLDivElement>(null)
  const from = useRef<Open>('list')
  const back = useCallback(() => setOpen('list'), [])
  useEffect(() => {
    if (open === 'list') tools.current?.querySelector<HTMLElement>(`[data-opens="${from.current}"]`)?.focus()
    from.current = open
  }, [open])
  return (
    <>
      <header>
        <div>
          <h1>{text.title}</h1>
          {data && <p className="quiet num">{text.count(data.total)}</p>}
        </div>
        {open === 'list' && (
          <div className="tools" ref={tools}>
            <button type="button" className="main" data-opens="add" onClick={() => setOpen('add')}>{more.add}</button>
            <button type="button" data-opens="import" onClick={() => setOpen('import')}>{text.import.heading}</button>
            <button type="button" data-opens="region" onClick={() => setOpen('region')}>{more.all.open}</button>
            <Download path="/api/institutions.csv" name="institutions.csv">{text.export}</Download>
          </div>
        )}
      </header>
      <Reach />
      {open === 'add' && <InstitutionForm onDone={(entered) => navigate(`/desk/doors/${entered.id}`)} onCancel={back} />}
      {open === 'import' && <ImportForm onDone={back} />}
      {open === 'region' && <RegionForm onDone={back} />}
      <InstitutionList />
    </>
  )
}

/** Schools and colleges and their QR codes: the list, and one of them. */
export function DoorsPage() {
  const one = ONE.exec(useLocation())?.[1]
  return <main className="doors">{one === undefined ? <Everything /> : <><Reach /><InstitutionPage key={one} id={one} /></>}</main>
}
