import { useRef, useState } from 'react'
import type { ReferenceVersionView } from '@senim/contract/reference.ts'
import type { ReferenceSet } from '@senim/core/directory/reference/sets.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { useSending } from '@senim/kit/sending.ts'
import { moment, useNow } from '@senim/kit/time.ts'
import { KIT } from '@senim/text/kit.ts'
import { REFERENCE } from '@senim/text/reference.ts'
import { Unread } from '../cases/Unread.tsx'
import { differencesBetween } from './changes.ts'
import { Differences } from './Differences.tsx'
import { useReasonName, useRenewReference, useVersions } from './queries.ts'
import { ruleWords } from './rule-words.ts'

/** Who changed a set, when, and from what to what, the newest first; and the way back to any older version. */
export function Versions({ set }: { set: ReferenceSet }) {
  const { language } = useLanguage()
  const { history: text, save } = REFERENCE[language]
  const words = ruleWords(language, useReasonName())
  const now = useNow(60_000)
  const heading = useRef<HTMLHeadingElement>(null)
  const { data, error, refetch } = useVersions(set)
  const { busy, failure, send } = useSending<ReferenceVersionView>(useRenewReference(set))
  const [going, setGoing] = useState<number | null>(null)
  const [done, setDone] = useState(false)
  const restore = async (to: number, expected: number): Promise<void> => {
    setGoing(to)
    setDone(false)
    const answer = await send(`/api/reference/${set}/restore`, { expected, to })
    setDone(answer !== null)
    if (answer !== null) heading.current?.focus()
  }
  if (data === undefined) return error === null ? <output className="quiet">{KIT[language].loading}</output> : <Unread error={error} again={() => void refetch()} />
  const current = data[0]?.version ?? 0
  return (
    <section className="history" aria-labelledby="versions">
      <h2 id="versions" ref={heading} tabIndex={-1}>{text.title}</h2>
      <p className="quiet">{text.how}</p>
      <output>{done && text.done}</output>
      <div role="alert">{failure && <p className="failure">{failure.lost ? save.lost : failure.sentence}</p>}</div>
      <ol>
        {data.map((one, at) => {
          const before = data[at + 1]
          return (
            <li key={one.version} data-version={one.version}>
              <p className="when">
                <b className="num">{one.version === 0 ? text.shipped : text.version(one.version)}</b>
                {one.made && <span className="num">{moment(one.made.at, language, now)}, {one.made.by.name}</span>}
                {one.version === current && <span className="mark">{text.now}</span>}
              </p>
              {one.restores !== null && <p>{text.restored(one.restores)}</p>}
              {before && <Differences of={differencesBetween(before.content, one.content, words)} />}
              {one.version !== current && <button type="button" aria-label={text.restoreTo(one.version)} disabled={busy} onClick={() => void restore(one.version, current)}>{busy && going === one.version ? text.restoring : text.restore}</button>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
