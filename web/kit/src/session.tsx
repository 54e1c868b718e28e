import type { ReactNode } from 'react'
import { createContext, use, useCallback, useEffect, useState } from 'react'
import type { Me } from '@senim/contract/access.ts'
import { KIT } from '@senim/text/kit.ts'
import { api, Refused, sentenceOf, setCsrf, signedIn, signedOut } from './api.ts'
import { useLanguage } from './language.tsx'
import { SignIn } from './SignIn.tsx'

const MeContext = createContext<Me | null>(null)

/** Who is signed in. Only below a {@link SessionGate}. */
export function useMe(): Me {
  const me = use(MeContext)
  if (me === null) throw new Error('useMe stands outside of SessionGate')
  return me
}

/** Ends the session and shows the empty sign-in page. */
export async function signOut(): Promise<void> {
  await api.delete('/api/session')
  location.assign(location.pathname.startsWith('/agency/') ? '/agency/' : '/desk/')
}

type Gate = { at: 'asking' } | { at: 'failed'; sentence: string } | { at: 'out' } | { at: 'in'; me: Me; over: boolean }

/**
 * Shows its children to whoever is signed in, and the sign-in page to everybody else. When a session ends, the children stay
 * mounted under the sign-in form, so that nothing typed is lost. `base` is this app; people of another app are sent there.
 */
export function SessionGate({ base, children }: { base: Me['home']; children: ReactNode }) {
  const { language } = useLanguage()
  const [gate, setGate] = useState<Gate>({ at: 'asking' })

  const enter = useCallback(
    (me: Me): void => {
      if (me.home !== base) return location.assign(me.home)
      setCsrf(me.csrf)
      setGate((before) => {
        // Another person signed in over somebody's open work: that work is not theirs to see.
        if (before.at === 'in' && before.me.id !== me.id) location.reload()
        return { at: 'in', me, over: false }
      })
      signedIn.announce()
    },
    [base],
  )

  const ask = useCallback((): void => {
    api.get<Me>('/api/session').then(enter, (error: unknown) => {
      setGate(error instanceof Refused && error.status === 401 ? { at: 'out' } : { at: 'failed', sentence: sentenceOf(error) })
    })
  }, [enter])

  useEffect(ask, [ask])
  useEffect(() => signedOut.listen(() => setGate((before) => (before.at === 'in' ? { ...before, over: true } : before))), [])

  if (gate.at === 'asking') return <output className="gate">{KIT[language].loading}</output>
  if (gate.at === 'failed') {
    return (
      <div className="gate" role="alert">
        <p>{gate.sentence}</p>
        <button type="button" onClick={() => { setGate({ at: 'asking' }); ask() }}>{KIT[language].again}</button>
      </div>
    )
  }
  if (gate.at === 'out') return <SignIn onDone={enter} />
  return (
    <MeContext value={gate.me}>
      <div className="gate-app" inert={gate.over}>{children}</div>
      {gate.over && <div className="gate-over"><SignIn over onDone={enter} /></div>}
    </MeContext>
  )
}
