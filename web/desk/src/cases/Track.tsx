import type { BoardRow } from '@senim/contract/cases.ts'
import { useLanguage } from '@senim/kit/language.tsx'
import { duration, moment } from '@senim/kit/time.ts'
import { BOARD } from '@senim/text/board.ts'
import { CASES } from '@senim/text/cases.ts'
import { Mark } from './Mark.tsx'
import type { StepView } from './steps.ts'
import { stepsOf } from './steps.ts'

interface Words {
  readonly first: string
  readonly second?: string | null | undefined
}

function useWords(row: BoardRow, now: number): (step: StepView) => Words {
  const { language } = useLanguage()
  const { under } = CASES[language]
  const at = (instant: number): string => moment(instant, language, now)
  return ({ step, look, at: happened, due, by, via }) => {
    switch (look) {
      case 'done':
        return { first: happened === null ? '' : at(happened), second: due === null ? via && BOARD[language].via[via] : BOARD[language].next(at(due)) }
      case 'late':
        return { first: under.late(duration(Math.max(by ?? 0, 60_000), language)), second: due === null ? undefined : under.due(at(due)) }
      case 'now': {
        const when = due === null ? under.noDue : under.due(at(due))
        return step === 'verified' ? { first: under.verify, second: when } : { first: when }
      }
      case 'no':
        return { first: under.refused, second: happened === null ? undefined : at(happened) }
      case 'skip':
        return { first: step === 'interim' && row.status !== 'refused' && row.status !== 'replaced' ? under.notNeeded : '' }
      case 'todo':
        return { first: due === null ? '' : under.due(at(due)) }
    }
  }
}

/** Six steps: where the row stops is where the case stands. */
export function Track({ row, now }: { row: BoardRow; now: number }) {
  const text = CASES[useLanguage().language]
  const words = useWords(row, now)
  return (
    <ol className="track" aria-label={text.stepsOf}>
      {stepsOf(row, now).map((step) => {
        const { first, second } = words(step)
        return (
          <li key={step.step} className={`step ${step.look}`}>
            <Mark look={step.look} name={text.looks[step.look]} />
            <em>{text.steps[step.step]}</em>
            <span className="num">{first}</span>
            {second && <small className="num">{second}</small>}
          </li>
        )
      })}
    </ol>
  )
}
