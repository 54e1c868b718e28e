import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Counted } from '@senim/contract/cases.ts'
import { api } from '@senim/kit/api.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { dateWords, localDate, moment } from '@senim/kit/time.ts'
import { COUNTED } from '@senim/text/counted.ts'
import { KIT } from '@senim/text/kit.ts'
import { Unread } from '../cases/Unread.tsx'
import { Entries } from './Entries.tsx'
import { Reasons } from './Reasons.tsx'
import { Regions } from './Regions.tsx'
import { Tabs } from '../performance/Tabs.tsx'
import { Shares } from './Shares.tsx'
import { totalOf } from './total.ts'

const EVERY = 60_000

function useCounted(since: string) {
  return useQuery({
    queryKey: ['counted', since],
    queryFn: () => api.get<Counted>(since === '' ? '/api/statistics/counted' : `/api/statistics/counted?since=${since}`),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY,
  })
}

/** What the centre counts: contacts, cases and referrals apart, by region and by reason. */
export function CountedPage() {
  const { language } = useLanguage()
  const text = COUNTED[language]
  const id = useId()
  const [chosen, setChosen] = useState('')
  const { data, error, refetch, dataUpdatedAt } = useCounted(chosen)
  const total = totalOf(data?.rows ?? [])
  return (
    <main className="counted">
      <Tabs />
      <header>
        <div>
          <h1>{text.title}</h1>
          {data && <p className="quiet num">{text.asOf(dateWords(data.since, language), moment(dataUpdatedAt, language, dataUpdatedAt))}</p>}
        </div>
        <div className="since">
          <label htmlFor={id}>{text.since}</label>
          <input id={id} type="date" max={localDate(dataUpdatedAt || Date.parse('2100-01-01'))} value={chosen || (data?.since ?? '')} onChange={(event) => setChosen(event.target.value)} />
        </div>
      </header>
      {data === undefined && (error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />)}
      {data?.rows.length === 0 && <output className="empty"><b>{text.nothing}</b><span className="quiet">{text.nothingMore}</span></output>}
      {data !== undefined && data.rows.length > 0 && (
        <>
          <p className="quiet">{text.notPeople} {text.inner}</p>
          <Shares total={total} />
          <Regions rows={data.rows} total={total} />
          <Entries entries={data.entries} />
          <Reasons reasons={data.reasons} />
        </>
      )}
    </main>
  )
}
