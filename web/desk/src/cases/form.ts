import { createContext, use } from 'react'

/**
 * The one form that may stand open on a board: connecting (in place of a refused one, or one more), sending an outcome back, taking a referral back, waiving what is missing, giving a joint task (to those
 * who were at a conference), noting a part of it as done, dropping it, writing down a conference.
 */
export type OpenForm =
  | { readonly is: 'task'; readonly who: readonly string[] }
  | { readonly is: 'part'; readonly task: string; readonly referral: string }
  | { readonly is: 'drop'; readonly task: string }
  | { readonly is: 'confer' }
  | { readonly is: 'connect'; readonly insteadOf: string | null } | { readonly is: 'return' | 'withdraw'; readonly referral: string } | { readonly is: 'waive'; readonly blocker: string }

export interface FormPlace {
  readonly form: OpenForm | null
  readonly open: (form: OpenForm) => void
  /** Closes the form; the focus goes to the element with this id. */
  readonly close: (focusOn: string) => void
}

export const FormContext = createContext<FormPlace | null>(null)

/** Which form is open. Only below a case's page. */
export function useForm(): FormPlace {
  const place = use(FormContext)
  if (place === null) throw new Error('useForm stands outside of CasePage')
  return place
}

/** Where the focus goes when something was done about a referral. */
export const rowId = (referral: string): string => `row-${referral}`
export const ADD_ID = 'connect-more'
export const HEAD_ID = 'case-heading'
export const MISSING_ID = 'missing-of-case'
export const TOGETHER_ID = 'together-of-case'
export const taskId = (task: string): string => `task-${task}`
