import { TEXT_LIMIT } from '@senim/core/contacts/text.ts'
import type { Language } from '@senim/core/language.ts'
import type { LiveWords } from '@senim/text/live-words.ts'
import { phrase } from '@senim/text/live-words.ts'
import { drawCount, measure } from './count.ts'
import { tellProblem } from './page.ts'

export interface Composer {
  readonly field: HTMLTextAreaElement
  /** Puts a text back before whatever stands in the field. */
  giveBack(text: string): void
  problem(sentence: string): void
}

/** The field with its counter. `send` gets a text that may go; Ctrl or Cmd with Enter sends too, Enter alone makes a new line. */
export function beginComposer(form: HTMLFormElement, field: HTMLTextAreaElement, language: Language, words: LiveWords, on: { send(text: string): void; typing(): void; plain(): boolean }): Composer {
  const redraw = (): void => {
    const { length, look } = measure(field.value)
    drawCount(document.getElementById('count'), phrase(language, words.count, { n: length, limit: TEXT_LIMIT }), look)
    field.style.height = 'auto'
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
  }
  const problem = (sentence: string): void => tellProblem(field, sentence)
  const submit = (): void => {
    const text = field.value.trim()
    if (text === '') return problem(words.empty)
    if (measure(text).look === 'over') return problem(phrase(language, words.tooLong, { limit: TEXT_LIMIT }))
    problem('')
    field.value = ''
    redraw()
    on.send(text)
    field.focus()
  }
  form.addEventListener('submit', (event) => {
    if (on.plain()) return
    event.preventDefault()
    submit()
  })
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
    event.preventDefault()
    if (on.plain()) form.querySelector<HTMLButtonElement>('#send')?.click()
    else submit()
  })
  field.addEventListener('input', () => {
    redraw()
    on.typing()
  })
  redraw()
  return {
    field,
    problem,
    giveBack(text) {
      field.value = field.value.trim() === '' ? text : `${text}\n${field.value}`
      redraw()
    },
  }
}
