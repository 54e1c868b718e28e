import { useState } from 'react'
import type { Dismissed, GroupView, GroupWords } from '@senim/contract/groups.ts'
import { NON_REQUESTS } from '@senim/core/directory/problems.ts'
import type { NonRequest } from '@senim/core/directory/problems.ts'
import { api } from '@senim/kit/api.ts'
import { sayDone, sayRefusal } from '@senim/kit/Notices.tsx'
import { stopwatch, useNow } from '@senim/kit/time.ts'
import { GROUPS } from '@senim/text/groups.ts'
import { Menu } from '../Menu.tsx'
import { postTwice } from '../store/commands.ts'
import { useDesk } from '../store/context.ts'
import { UNDO } from '../store/endings.ts'
import { useText } from '../store/text.ts'
import type { Deciding } from './deciding.ts'
import { decide, takeBack, useDeciding } from './deciding.ts'

function Ending({ group, deciding }: { group: string; deciding: Deciding }) {
  const { text, language } = useText()
  const now = useNow(250)
  const kind = text.dialogue.kinds[deciding.what].toLocaleLowerCase(language)
  return (
    <div className="ends">
      <output>{GROUPS[language].ending(deciding.n, kind)}</output>
      <p>
        <span className="num" aria-hidden="true">{text.dialogue.endingIn(Math.ceil(Math.min(UNDO, Math.max(0, deciding.at - now)) / 1000))}</span>
        <button type="button" onClick={() => takeBack(group)}>{text.dialogue.undo}</button>
      </p>
    </div>
  )
}

/** One text that many wait with: it is read before anything is decided about it. */
function Group({ view, deciding, now }: { view: GroupView; deciding: Deciding | undefined; now: number }) {
  const { text, language } = useText()
  const words = GROUPS[language]
  const [read, setRead] = useState<GroupWords | null>(null)
  const [busy, setBusy] = useState(false)
  const open = (): void => {
    setBusy(true)
    void api.get<GroupWords>(`/api/groups/${view.group}`).then(setRead, sayRefusal).finally(() => setBusy(false))
  }
  const carryOut = (what: NonRequest): void => {
    void postTwice<Dismissed>(`/api/groups/${view.group}/dismiss`, { id: crypto.randomUUID(), what }).then(({ closed, stayed }) => sayDone(words.done(closed, stayed)), sayRefusal)
  }
  return (
    <li>
      <p className="what"><b>{words.count(view.n)}</b> <span className="num">{words.longest(stopwatch(now - view.since))}</span></p>
      {read === null && <button type="button" disabled={busy} onClick={open}>{busy ? words.reading : words.read}</button>}
      {read !== null && <blockquote lang={read.language}>{read.words}</blockquote>}
      {deciding !== undefined && <Ending group={view.group} deciding={deciding} />}
      {read !== null && deciding === undefined && (
        <>
          <Menu label={words.dismiss}>
            {(close) => (
              <div className="list">
                {NON_REQUESTS.map((what) => (
                  <button key={what} type="button" onClick={() => { close(); decide(view.group, what, view.n, () => carryOut(what)) }}>{text.dialogue.kinds[what]}</button>
                ))}
              </div>
            )}
          </Menu>
          <p className="q">{words.rule}</p>
        </>
      )}
    </li>
  )
}

/** Copies of one text that wait, each group decided once. Shown only when there are any. */
export function Groups() {
  const { language } = useText()
  const { groups } = useDesk().state.queue
  const deciding = useDeciding()
  const now = useNow(1000)
  if (groups.length === 0) return null
  return (
    <section className="groups" aria-labelledby="groups-h" data-region tabIndex={-1}>
      <h2 id="groups-h">{GROUPS[language].title}</h2>
      <ul>{groups.map((view) => <Group key={view.group} view={view} deciding={deciding[view.group]} now={now} />)}</ul>
    </section>
  )
}
