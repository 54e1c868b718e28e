import type { CitizenView } from '@senim/contract/contacts.ts'
import { clearPage } from '@senim/core/directory/safe.ts'
import { CITIZEN } from '@senim/text/citizen.ts'
import { expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { send, tell } from './live/socket.ts'
import type { DialoguePage } from './in/pages/dialogue-page.ts'
import { dialoguePage } from './in/pages/dialogue-page.ts'
import { helpPart } from './in/pages/help-part.ts'

const VIEW: CitizenView = { status: 'closed', ahead: 0, usualWait: null, staff: null, reconnecting: false, messages: [], theirs: { delivered: 0, read: 0 } }
const PAGE: Omit<DialoguePage, 'leave'> = { lang: 'kk', cap: 'c', nonce: 'n', view: VIEW, assets: { script: '' }, opening: {}, now: 0 }
const FORGED = { way: 'page', at: 0 } as const
const FORGED_QUESTION = { helped: null, leave: { way: 'dialogue', at: 0 } } as const

/** What tsc checks: a line below that compiles without its error stops `npm run types`. None of them is run but the first. */
test('no page, no question and no frame goes to the person without leave', () => {
  expect(dialoguePage({ ...PAGE, leave: clearPage({ contact: 'c' }, 0) })).toContain(CITIZEN.kk.closedText)
  const others = [
    // @ts-expect-error a page without leave
    () => dialoguePage(PAGE),
    // @ts-expect-error a forged one
    () => dialoguePage({ ...PAGE, leave: FORGED }),
    // @ts-expect-error a question that passed no gate
    () => dialoguePage({ ...PAGE, leave: clearPage({ contact: 'c' }, 0), help: FORGED_QUESTION }),
    // @ts-expect-error nor by its own part
    () => helpPart('kk', CITIZEN.kk, PAGE, FORGED_QUESTION),
    // @ts-expect-error a frame without leave
    (socket: WebSocket) => tell(socket, FORGED, { t: 'typing' }),
    // @ts-expect-error a frame of theirs by the way of the staff
    (socket: WebSocket) => send(socket, { t: 'state', view: VIEW }),
  ]
  expect(others).toHaveLength(6)
})
