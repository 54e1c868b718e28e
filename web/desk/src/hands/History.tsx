import { useQuery } from '@tanstack/react-query'
import type { MovedView } from '@senim/contract/hands.ts'
import { api } from '@senim/kit/api.ts'
import { moment, useNow } from '@senim/kit/time.ts'
import type { HandsTexts } from '@senim/text/hands.ts'
import { HANDS } from '@senim/text/hands.ts'
import { Menu } from '../Menu.tsx'
import { useText } from '../store/text.ts'

function sayMove(words: HandsTexts, { what, name, to, ground, ended }: MovedView): string {
  const who = name ?? words.somebody
  const other = to ?? words.somebody
  if (what === 'handoverEnded') return ended === null ? '' : words.moves.handoverEnded[ended](who, other)
  const said = words.moves[what](who, other)
  return ground === null ? said : `${said}. ${words.grounds[ground]}`
}

function Moves({ contact }: { contact: string }) {
  const { language } = useText()
  const words = HANDS[language]
  const now = useNow(60_000)
  const { data } = useQuery({ queryKey: ['moves', contact], queryFn: () => api.get<MovedView[]>(`/api/contacts/${contact}/history`), staleTime: 0 })
  return (
    <ol className="moves">
      {data?.map((move, at) => <li key={at}><time className="num">{moment(move.at, language, now)}</time> {sayMove(words, move)}</li>)}
    </ol>
  )
}

/** In whose hands a dialogue was, and who looked at it: for whoever asks. Nothing of it comes by itself. */
export function History({ contact }: { contact: string }) {
  const { language } = useText()
  return <Menu className="bare" label={HANDS[language].history}>{() => <Moves contact={contact} />}</Menu>
}
