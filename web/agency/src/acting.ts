import type { ReactNode } from 'react'

export type Doing = 'accept' | 'refuse' | 'report' | 'answer'

/** How a form acts: `act` tells whether it was done; `failureOf` is the sentence to stand beside the form. */
export interface Acting {
  readonly busy: boolean
  readonly act: (doing: Doing, body: object) => Promise<boolean>
  readonly failureOf: (...doings: readonly Doing[]) => ReactNode
}
