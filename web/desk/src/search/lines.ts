import type { MessageView } from '@senim/contract/contacts.ts'
import type { TranscriptChange, TranscriptView } from '@senim/contract/search.ts'

/** One line of a transcript: a new day, something said, or something that happened. */
export type TranscriptLine =
  | { readonly is: 'day'; readonly at: number }
  | { readonly is: 'said'; readonly at: number; readonly message: MessageView }
  | { readonly is: 'change'; readonly at: number; readonly change: TranscriptChange }

/** The words and what happened around them, in the order of time, each day begun by a line of its own. Of one moment, what was said comes first. */
export function linesOf({ messages, changes }: Pick<TranscriptView, 'messages' | 'changes'>, sameDay: (a: number, b: number) => boolean): readonly TranscriptLine[] {
  const said = messages.map((message) => ({ is: 'said', at: message.at, message }) as const)
  const happened = changes.map((change) => ({ is: 'change', at: change.at, change }) as const)
  const all = [...said, ...happened].toSorted((a, b) => a.at - b.at)
  return all.flatMap((line, n): readonly TranscriptLine[] => {
    const before = all[n - 1]
    return before === undefined || !sameDay(before.at, line.at) ? [{ is: 'day', at: line.at }, line] : [line]
  })
}
