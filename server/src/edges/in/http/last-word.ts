import { writtenText } from '@senim/contract/primitives.ts'
import { cleanText } from '@senim/core/contacts/text.ts'
import type { Question } from '@senim/core/cases/person.ts'
import type { Refusal } from '@senim/core/decider.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import { sayHelp } from '../../../cases/handle.ts'
import type { House } from '../../../house.ts'
import { idOf } from '../../../identity.ts'
import type { ShownHelp } from '../pages/help-part.ts'
import type { Form } from './forms.ts'

/** Whether a form answers "did help come?", and how; undefined when it does something else. */
export function helpedIn(form: Form): boolean | undefined {
  const pressed = form.get('do')
  return pressed === 'came' ? true : pressed === 'notCame' ? false : undefined
}

/** Stores the person's last word. Undefined when it is stored for good, now or the first time it came. */
export async function storeHelped(house: House, contact: string, form: Form, helped: boolean): Promise<Refusal | undefined> {
  if (form.broken) return refuse('unreadable')
  const typed = form.get('text')
  const text = cleanText(typed) === '' ? null : writtenText.safeParse(typed)
  if (text?.success === false) return refuse('tooLong')
  const words = text?.data ?? null
  const stored = await sayHelp(house, contact, idOf('help', form.get('nonce'), String(helped), words ?? ''), helped, words)
  return isRefusal(stored) ? stored : undefined
}

/** The question with what was typed and could not be stored. */
export function shownHelp(question: Question | null, failed?: { readonly kept: string; readonly sentence: string }): ShownHelp | undefined {
  return question === null ? undefined : { ...question, ...(failed && { kept: failed.kept, problem: failed.sentence }) }
}
