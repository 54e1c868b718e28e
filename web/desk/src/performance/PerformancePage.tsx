import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Performance } from '@senim/contract/performance.ts'
import type { Language } from '@senim/core/language.ts'
import { api } from '@senim/kit/api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { restate, useSearch } from '@senim/kit/location.ts'
import { CASES } from '@senim/text/cases.ts'
import { KIT } from '@senim/text/kit.ts'
import { PERFORMANCE } from '@senim/text/performance.ts'
import { Choose } from '../admin/Choose.tsx'
import { Unread } from '../cases/Unread.tsx'
import { Download } from '../doors/Download.tsx'
import { regionName } from '../reference.ts'
import type { Asked } from './asked.ts'
import { addressOf, COLUMNS, COMPARED, queryOf, readAsked } from './asked.ts'
import { Filters } from './Filters.tsx'
import { Plot } from './Plot.tsx'
import type { Line } from './shown.ts'
import { Table } from './Table.tsx'
import { Tabs } from './Tabs.tsx'

/** The lines of what is compared; a kind and a region of people lead on to their bodies. */
function linesOf(of: Performance, asked: Asked, language: Language): readonly Line[] {
  const { kinds } = CASES[language]
  const region = (code: string | null): string => (code === null ? PERFORMANCE[language].unknownRegion : regionName(code, language))
  const on = (change: Partial<Asked>): string => addressOf({ ...asked, by: 'bodies', ...change })
  switch (asked.by) {
    case 'bodies':
      return of.bodies.map((one) => ({ key: one.body, name: one.name[language], more: `${kinds[one.kind]}, ${region(one.region)}`, figures: one.figures }))
    case 'kinds':
      return of.kinds.map(({ kind, figures }) => ({ key: kind, name: kinds[kind], href: on({ kind }), figures }))
    case 'regions':
      return of.regions.map((one) => ({ key: one.region ?? '', name: region(one.region), ...(one.region !== null && { href: on({ region: one.region }) }), figures: one.figures }))
    case 'seats':
      return of.seats.map((one) => ({ key: one.region ?? '', name: region(one.region), figures: one.figures }))
  }
}

function Meaning() {
  const { columns, meaning } = PERFORMANCE[useLanguage().language]
  return (
    <details className="meaning">
      <summary>{meaning.heading}</summary>
      <dl>{COLUMNS.map((column) => <div key={column}><dt>{columns[column]}</dt><dd>{meaning.rows[column]}</dd></div>)}</dl>
    </details>
  )
}

function Files({ of, asked }: { of: Performance; asked: Asked }) {
  const text = PERFORMANCE[useLanguage().language]
  const name = `figures-${of.from}-${of.to}`
  return (
    <p className="files">
      <Download path={`/api/statistics/performance.csv${queryOf(asked, { by: asked.by })}`} name={`${name}.csv`}>{text.csv}</Download>
      <Download path={`/api/statistics/performance.xlsx${queryOf(asked)}`} name={`${name}.xlsx`}>{text.xlsx}</Download>
    </p>
  )
}

/** How bodies answer what they are sent. What is shown stands in the address, so that it can be kept and passed on. */
export function PerformancePage() {
  const { language } = useLanguage()
  const text = PERFORMANCE[language]
  const asked = readAsked(useSearch())
  const ask = (change: Partial<Asked>): void => restate(addressOf({ ...asked, ...change }))
  const query = queryOf(asked)
  const { data, error, refetch } = useQuery({ queryKey: ['performance', query], queryFn: () => api.get<Performance>(`/api/statistics/performance${query}`), placeholderData: keepPreviousData })
  return (
    <main className="counted performance">
      <Tabs />
      <header>
        <h1>{text.title}</h1>
      </header>
      <p className="quiet">{text.notSent} {text.inner}</p>
      <Filters asked={asked} taken={data} ask={ask} />
      {data === undefined && (error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />)}
      {data?.total === null && <output className="empty"><b>{text.nothing}</b><span className="quiet">{text.nothingMore}</span></output>}
      {data !== undefined && data.total !== null && (
        <>
          <div className="narrowed">
            <Choose id="compared" label={text.by} value={asked.by} all={COMPARED.map((by) => [by, text.groups[by]])} onChange={(said) => ask({ by: COMPARED.find((by) => by === said) ?? 'bodies' })} />
            <Files of={data} asked={asked} />
          </div>
          <Table lines={linesOf(data, asked, language)} total={data.total} asked={asked} ask={ask} />
          <Meaning />
          <Plot of={data} asked={asked} ask={ask} />
        </>
      )}
    </main>
  )
}
