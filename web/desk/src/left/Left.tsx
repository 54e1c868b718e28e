import { Groups } from '../groups/Groups.tsx'
import { Key } from '../keyboard/Key.tsx'
import { useDesk } from '../store/context.ts'
import { useText } from '../store/text.ts'
import { Taken } from '../hands/Taken.tsx'
import { OfferCard } from './OfferCard.tsx'
import { Queue } from './Queue.tsx'
import { SelfCard } from './SelfCard.tsx'

/** Own state, the offer, the queue: places that never change. */
export function Left({ onKeys }: { onKeys: () => void }) {
  const { text } = useText()
  const { link } = useDesk()
  return (
    <div className="left">
      <SelfCard />
      <OfferCard />
      <Taken />
      <Groups />
      <Queue />
      <p className="foot">
        <span>{link.up && text.link.up}</span>
        <button type="button" className="bare" onClick={onKeys}><Key of="list" /> {text.keys.title}</button>
      </p>
    </div>
  )
}
