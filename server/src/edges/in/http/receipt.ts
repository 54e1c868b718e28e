import { drawPhrase, foldPhrase, readPhrase } from '@senim/text/receipt.ts'
import type { Holding } from '../../../access/holding.ts'
import { chanceOf, findContactByPhrase, findReturnable, keepReceipt, noteWrongGuess } from '../../../contacts/receipt.ts'
import type { House } from '../../../house.ts'
import type { ShownReceipt } from '../pages/receipt-part.ts'

/** The words a dialogue's page shows; from now on they open it. Undefined when they no longer do. */
export async function showReceipt(house: House, contact: string): Promise<ShownReceipt | undefined> {
  const returnable = await findReturnable(house, contact)
  if (returnable === undefined) return undefined
  const words = drawPhrase(returnable.language, chanceOf(house, contact))
  await keepReceipt(house, contact, foldPhrase(words))
  return { words, ...returnable }
}

/**
 * The contact that what somebody typed opens. Right words are never held back; the answer to wrong ones is, the longer the
 * more often their first words were tried.
 */
export async function openByWords(house: House, holding: Holding, typed: string): Promise<string | undefined> {
  const phrases = readPhrase(typed)
  const contact = await findContactByPhrase(house, phrases)
  if (contact === undefined) await holding.hold(await noteWrongGuess(house, phrases))
  return contact
}
