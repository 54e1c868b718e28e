import type { AssessmentChange } from '@senim/contract/assessment.ts'
import type { ContactView, DeskView, SelfView } from '@senim/contract/contacts.ts'
import { api, Refused } from '@senim/kit/api.ts'
import type { Live } from '@senim/kit/live.ts'
import { sayRefusal } from '@senim/kit/Notices.tsx'
import type { Commands } from './context.ts'
import { UNDO } from './endings.ts'
import { handsCommands } from './hands.ts'
import { forget } from './kept.ts'
import { forgetSaved } from './server-drafts.ts'
import type { DeskAction } from './store.ts'

interface Parts {
  /** First name of whoever works here. */
  readonly name: string
  readonly dispatch: (action: DeskAction) => void
  readonly live: () => Live | null
  readonly setFocus: (contact: string | null) => void
  /** Dialogues that we are closing ourselves. */
  readonly closing: Set<string>
}

const TYPING_EVERY = 3000

/** Reads the operator's own state and the queue. A dialogue that is new among the slots is read by whoever sees it appear. */
async function readOwn({ dispatch }: Pick<Parts, 'dispatch'>): Promise<void> {
  dispatch({ t: 'fresh', desk: await api.get<DeskView>('/api/desk') })
}

/** Reads the whole desk and every dialogue in hand, and asks the socket for whatever comes after. */
export async function readDesk({ dispatch, live }: Pick<Parts, 'dispatch' | 'live'>): Promise<SelfView> {
  const desk = await api.get<DeskView>('/api/desk')
  dispatch({ t: 'fresh', desk })
  await Promise.all(desk.self.slots.map((slot) => readContact(slot.contact, { dispatch, live })))
  return desk.self
}

/** Reads one dialogue and follows it. `wanted`: whether it still is by the time it is read; one that was shut meanwhile is not opened behind it. */
export async function readContact(id: string, { dispatch, live }: Pick<Parts, 'dispatch' | 'live'>, wanted = (): boolean => true): Promise<void> {
  const contact = await api.get<ContactView>(`/api/contacts/${id}`)
  if (!wanted()) return
  dispatch({ t: 'opened', contact })
  live()?.send({ t: 'open', contact: id, after: contact.messages.length })
}

/** The same id goes out again once when the network fails, so that nothing happens twice and nothing is lost to one hiccup. */
export async function postTwice<T>(path: string, body: unknown): Promise<T> {
  try {
    return await api.post<T>(path, body)
  } catch (error) {
    if (error instanceof Refused && error.answer.refused === 'unreachable') return api.post<T>(path, body)
    throw error
  }
}

/** All that the desk's screens may do. */
export function makeCommands({ name, dispatch, live, setFocus, closing }: Parts): Commands {
  const typedAt = new Map<string, number>()
  const assessing = new Map<string, Promise<void>>()
  const self = (view: SelfView): void => dispatch({ t: 'frame', frame: { t: 'self', self: view }, now: Date.now() })
  const reload = (): Promise<SelfView | undefined> =>
    readDesk({ dispatch, live }).catch((error: unknown) => {
      sayRefusal(error)
      return undefined
    })

  async function sendAssessment(contact: string, id: string, change: AssessmentChange): Promise<void> {
    try {
      dispatch({ t: 'edited', contact, id, view: await postTwice<ContactView>(`/api/contacts/${contact}/assessment`, { id, change }) })
    } catch (error) {
      dispatch({ t: 'edited', contact, id, view: null })
      sayRefusal(error)
    }
  }

  return {
    reload,
    setState: (to) => postTwice<SelfView>('/api/desk/state', { id: crypto.randomUUID(), to }).then(self, sayRefusal),
    accept: async (contact) => {
      try {
        await postTwice<ContactView>(`/api/offers/${contact}/accept`, { id: crypto.randomUUID() })
        setFocus(contact)
      } catch (error) {
        sayRefusal(error)
      }
      // Not everything again: with fifty dialogues in hand that would be fifty long answers for one new one.
      await readOwn({ dispatch }).catch(sayRefusal)
    },
    decline: (contact) => postTwice<SelfView>(`/api/offers/${contact}/decline`, { id: crypto.randomUUID() }).then(self, sayRefusal),
    takeAway: async () => {
      try {
        setFocus((await postTwice<ContactView>('/api/away/next', { id: crypto.randomUUID() })).contact)
        void reload()
      } catch (error) {
        sayRefusal(error)
      }
    },
    say: (contact, text) => {
      const id = crypto.randomUUID()
      dispatch({ t: 'saying', contact, id, name, text, at: Date.now() })
      live()?.say({ t: 'say', id, contact, text })
    },
    noted: (contact, view) => dispatch({ t: 'edited', contact, id: 'note', view }),
    unsay: (contact, id) => dispatch({ t: 'unsaid', contact, id }),
    typing: (contact) => {
      if (Date.now() - (typedAt.get(contact) ?? 0) < TYPING_EVERY) return
      typedAt.set(contact, Date.now())
      live()?.send({ t: 'typing', contact })
    },
    seen: (contact, upTo) => {
      if (live()?.send({ t: 'seen', contact, upTo })) dispatch({ t: 'looked', contact })
    },
    // One after the other: two quick changes of one list must arrive in the order they were made.
    assess: (contact, change) => {
      const id = crypto.randomUUID()
      dispatch({ t: 'edit', contact, id, change })
      assessing.set(contact, (assessing.get(contact) ?? Promise.resolve()).then(() => sendAssessment(contact, id, change)))
    },
    end: (contact, what) => dispatch({ t: 'ending', contact, ending: { what, at: Date.now() + UNDO } }),
    stay: (contact) => dispatch({ t: 'ending', contact, ending: null }),
    close: async (contact, outcome) => {
      closing.add(contact)
      try {
        self(await postTwice<SelfView>(`/api/contacts/${contact}/close`, { id: crypto.randomUUID(), outcome }))
        forget(contact)
        forgetSaved(contact)
      } catch (error) {
        closing.delete(contact)
        sayRefusal(error)
      }
    },
    ...handsCommands({
      post: postTwice,
      self,
      refused: sayRefusal,
      taken: async (contact) => {
        dispatch({ t: 'opened', contact })
        await reload()
        setFocus(contact.contact)
      },
    }),
  }
}
