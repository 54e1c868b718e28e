import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { CitizenView } from '@senim/contract/contacts.ts'
import { writtenText } from '@senim/contract/primitives.ts'
import { cleanText } from '@senim/core/contacts/text.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import type { Refusal } from '@senim/core/decider.ts'
import type { Question } from '@senim/core/cases/person.ts'
import type { Cleared } from '@senim/core/directory/safe.ts'
import { ABOUT } from '@senim/core/directory/assessment.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import type { Language } from '@senim/core/language.ts'
import { isLanguage, LANGUAGES } from '@senim/core/language.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Held } from '../../../access/capability.ts'
import { capabilityFor, findContactOf, findHeld } from '../../../access/capability.ts'
import { doorKeysOf, findDoorCode } from '../../../access/door-code.ts'
import { findDoorInTime, findDoorOf } from '../../../access/doors.ts'
import { findQuestion, helpOf } from '../../../cases/view.ts'
import { approach } from '../../../contacts/handle.ts'
import { pageServed } from '../../../contacts/served.ts'
import { findCitizenView } from '../../../contacts/view.ts'
import type { House } from '../../../house.ts'
import { idOf, newId } from '../../../identity.ts'
import { dialoguePage } from '../pages/dialogue-page.ts'
import type { KeptForm, StartPage } from '../pages/start-page.ts'
import { startPage } from '../pages/start-page.ts'
import type { ShownReceipt } from '../pages/receipt-part.ts'
import { tracesPage } from '../pages/traces-page.ts'
import type { Sent } from './admission.ts'
import { admissionOf, sentBy, slowedBy, standingTicket } from './admission.ts'
import { Form } from './forms.ts'
import { deny, languageOf, statusOf } from './gate.ts'
import { helpedIn, shownHelp, storeHelped } from './last-word.ts'
import { showReceipt } from './receipt.ts'

export const SCRIPT = { script: '/public/dialogue.js' }
export const OPEN = { config: { rule: 'public' as const }, schema: { hide: true } }
const pack = promisify(gzip)
const nonce = (): string => randomBytes(12).toString('base64url')

/** Most that is carried of a code; ours have forty characters, and what is longer is nobody's. */
const CODE_LIMIT = 41

interface Draft {
  readonly lang: Language
  readonly cap: string
  readonly nonce: string
  readonly kept: KeptForm
  readonly sent: Sent
  /** The code they came by, as it came; empty when there is none or they took it back. */
  readonly code: string
}

/** What the form held, as it came: nothing typed is lost by being wrong. An unknown language falls back to the browser's. */
function draftOf(form: Form, fallback: Language): Draft {
  const lang = form.get('lang')
  return {
    lang: isLanguage(lang) ? lang : fallback,
    cap: form.get('cap'),
    nonce: form.get('nonce'),
    kept: { text: form.get('text'), region: form.get('region'), about: form.get('about'), danger: form.get('danger') === '1' },
    sent: sentBy(form),
    code: form.get('without') === '1' ? '' : form.get('entry').slice(0, CODE_LIMIT),
  }
}

function readText(form: Form, raw: string): string | Refusal {
  if (form.broken) return refuse('unreadable')
  const parsed = writtenText.safeParse(raw)
  return parsed.success ? parsed.data : refuse(parsed.error.issues[0]?.message === 'tooLong' ? 'tooLong' : 'empty')
}

const EMPTY_FORM = new Form(new Map(), false)

/** A request's form; anything else that was sent here is unreadable. */
export function formOf(request: FastifyRequest): Form {
  return request.body instanceof Form ? request.body : deny('unreadable')
}

/** Sends a page, packed when the browser can unpack: a third of the bytes matters on an old phone. Nobody can learn the capability from the length: without cookies, no other site can ask for a page that holds somebody else's. */
export async function sendPage(request: FastifyRequest, reply: FastifyReply, page: string, status = 200): Promise<FastifyReply> {
  reply.code(status).type('text/html; charset=utf-8').header('vary', 'accept-language, accept-encoding')
  const packs = /\bgzip\b(?! *; *q=0(?:\.0*)?(?:,|$))/.test(request.headers['accept-encoding'] ?? '')
  return await (packs ? reply.header('content-encoding', 'gzip').send(await pack(page)) : reply.send(page))
}

const send = async (request: FastifyRequest, reply: FastifyReply, page: string, problem?: Refusal): Promise<FastifyReply> => await sendPage(request, reply, page, problem && statusOf(problem))

interface Found {
  readonly leave: Cleared<'page'>
  readonly view: CitizenView
  readonly receipt: ShownReceipt | undefined
  readonly question: Question | null
}

/** What the page of a dialogue that somebody holds open is written from, its return words included; undefined when nobody has written under this id. */
async function findDialogue(house: House, { contact, leave }: Held): Promise<Found | undefined> {
  const view = await findCitizenView(house, contact)
  if (view === undefined) return undefined
  const question = await findQuestion(house, contact)
  return { leave, view: { ...view, ...helpOf(question) }, receipt: await showReceipt(house, contact), question }
}

/** The dialogue page for somebody who came back, with nothing in its field. */
export async function dialogueOf(house: House, lang: Language, cap: string): Promise<string | undefined> {
  const held = findHeld(house.master, cap, house.clock())
  const found = held && (await findDialogue(house, held))
  if (held && found) await pageServed(house.pool, held.contact)
  return found && dialoguePage({ lang, cap, nonce: nonce(), ...found, help: shownHelp(found.question), assets: SCRIPT, opening: house.opening.value, now: house.clock() })
}

/** Stores what a form says. Undefined when it is stored for good, now or the first time it came. */
async function write(house: House, contact: string, form: Form, { lang, nonce: from, kept, sent, code }: Draft): Promise<Refusal | undefined> {
  const text = readText(form, kept.text)
  if (isRefusal(text)) return text
  const { region, about, danger } = kept
  const door = code === '' ? undefined : await findDoorOf(house, code)
  const stored = await approach(house, {
    contact,
    clientId: idOf('form', from, text, String(danger)),
    text,
    danger,
    language: lang,
    region: REGIONS.find((one) => one.code === region)?.code ?? door?.region ?? null,
    about: ABOUT.find((one) => one === about) ?? null,
    entry: code === '' ? null : door ? { door: door.door, institution: door.institution, kind: door.kind } : 'unsigned',
  }, admissionOf(house, contact, sent))
  return isRefusal(stored) ? stored : undefined
}

/** The pages of whoever writes. They work by forms alone; the script only makes them live. */
export function addCitizenRoutes(app: FastifyInstance, house: House): void {
  const sentence = (problem: Refusal | undefined, lang: Language): { sentence: string } | undefined => problem && { sentence: refusalSentence(problem, lang) }

  const entryOf = async (code: string): Promise<StartPage['entry']> => {
    if (code === '') return undefined
    const door = await findDoorInTime(house, code)
    return { code, from: door && door.region !== null ? { region: door.region, kind: door.kind } : undefined }
  }

  const start = async (lang: Language, draft?: Draft, problem?: Refusal): Promise<string> => {
    const contact = draft && findContactOf(house.master, draft.cap)
    const cap = draft && contact !== undefined ? draft.cap : capabilityFor(house.master, newId())
    const slowed = draft && contact !== undefined ? (problem?.refused === 'slowed' ? slowedBy(house, contact, draft.sent, problem) : standingTicket(house, contact, draft.sent)) : undefined
    return startPage({ lang, cap, nonce: draft && (problem?.refused === 'unavailable' || problem?.refused === 'slowed') ? draft.nonce : nonce(), assets: SCRIPT, opening: house.opening.value, kept: draft?.kept, entry: await entryOf(draft?.code ?? ''), slowed, problem: problem?.refused === 'slowed' ? undefined : sentence(problem, lang) })
  }

  // Whether it was stored is not known when the database is away: the same words sent again must be the same message.
  const dialogue = ({ lang, cap, kept, nonce: from }: Draft, found: Found, keep: boolean, problem?: Refusal): string =>
    dialoguePage({ lang, cap, nonce: problem?.refused === 'unavailable' ? from : nonce(), ...found, help: shownHelp(found.question), assets: SCRIPT, opening: house.opening.value, now: house.clock(), kept: keep ? { text: kept.text } : undefined, problem: sentence(problem, lang) })

  /** A page that reads on by its script is open or not as its socket says. */
  const served = async (form: Form, { contact }: Held): Promise<void> => {
    if (form.get('script') !== '1') await pageServed(house.pool, contact)
  }

  /** The person's last word. What cannot be stored stays in its own field, as long as the question stands. */
  const answerHelp = async (form: Form, draft: Draft, held: Held, helped: boolean): Promise<{ page: string; problem?: Refusal | undefined } | undefined> => {
    const { lang, cap, kept } = draft
    const problem = await storeHelped(house, held.contact, form, helped)
    const found = await findDialogue(house, held)
    if (found === undefined) return undefined
    await served(form, held)
    const help = shownHelp(found.question, problem && { kept: kept.text, sentence: refusalSentence(problem, lang) })
    return { page: dialoguePage({ lang, cap, nonce: nonce(), ...found, help, assets: SCRIPT, opening: house.opening.value, now: house.clock(), problem: help ? undefined : sentence(problem, lang) }), problem }
  }

  /** Writes, or only looks. Every way through ends in a page that shows what is stored and keeps what is not. */
  const answer = async (form: Form, draft: Draft): Promise<{ page: string; problem?: Refusal | undefined }> => {
    const held = findHeld(house.master, draft.cap, house.clock())
    const contact = held?.contact
    const helped = helpedIn(form)
    const answered = held && helped !== undefined ? await answerHelp(form, draft, held, helped) : undefined
    if (answered) return answered
    const looks = form.get('do') === 'refresh'
    const refused = contact === undefined ? refuse('unreadable') : helped !== undefined ? refuse('notAsked') : looks ? undefined : await write(house, contact, form, draft)
    // Whoever is slowed has no dialogue yet.
    const found = held && refused?.refused !== 'slowed' ? await findDialogue(house, held) : undefined
    if (held && found) await served(form, held)
    if (found) return { page: dialogue(draft, found, refused !== undefined || (looks && cleanText(draft.kept.text) !== ''), refused), problem: refused }
    const problem = refused ?? refuse('contactUnknown')
    return { page: await start(draft.lang, draft, problem), problem }
  }

  app.get('/traces', OPEN, async (request, reply) => await send(request, reply, tracesPage({ lang: languageOf(request), assets: SCRIPT })))
  app.get('/', OPEN, async (request, reply) => await send(request, reply, await start(languageOf(request))))
  for (const lang of LANGUAGES) {
    for (const path of [`/${lang}`, `/${lang}/`]) app.get(path, OPEN, async (request, reply) => await send(request, reply, await start(lang)))
    // Another language, asked for by the form: whatever was typed comes along.
    app.post(`/${lang}`, OPEN, async (request, reply) => await send(request, reply, await start(lang, draftOf(formOf(request), lang))))
    app.get(`/${lang}/traces`, OPEN, async (request, reply) => await send(request, reply, tracesPage({ lang, assets: SCRIPT })))
    app.post(`/${lang}/traces`, OPEN, async (request, reply) => await send(request, reply, tracesPage({ lang, assets: SCRIPT, carried: draftOf(formOf(request), lang) })))
  }
  // A code from a poster. Whatever it is, the page is there; one that is not ours, or not any more, changes nothing on it.
  app.get<{ Params: { code: string } }>('/e/:code', OPEN, async (request, reply) => {
    const code = request.params.code.slice(0, CODE_LIMIT)
    const lang = findDoorCode(doorKeysOf(house.master), code)?.language ?? languageOf(request)
    return await send(request, reply, await start(lang, { ...draftOf(EMPTY_FORM, lang), code }))
  })

  app.get('/:lang(^[a-zA-Z]{2,3}$)', OPEN, () => deny('unknownLanguage'))

  for (const path of ['/', '/dialogue']) {
    app.post(path, OPEN, async (request, reply) => {
      const form = formOf(request)
      const draft = draftOf(form, languageOf(request))
      try {
        const { page, problem } = await answer(form, draft)
        if (problem?.refused === 'slowed') reply.header('retry-after', Number(problem.params['seconds']))
        return await send(request, reply, page, problem)
      } catch (error) {
        // The database is away: what was typed must not be lost with it.
        request.log.error({ route: path, error: error instanceof Error ? error.name : 'unknown' }, 'a form could not be answered')
        const problem = refuse('unavailable')
        return await send(request, reply, await start(draft.lang, draft, problem), problem)
      }
    })
  }
  app.get('/dialogue', OPEN, async (_request, reply) => await reply.redirect('/', 303))
}
