import { randomBytes } from 'node:crypto'
import type { CitizenView } from '@senim/contract/contacts.ts'
import { writtenText } from '@senim/contract/primitives.ts'
import { cleanText } from '@senim/core/contacts/text.ts'
import { isRefusal, refuse } from '@senim/core/decider.ts'
import type { Refusal } from '@senim/core/decider.ts'
import { ABOUT } from '@senim/core/directory/assessment.ts'
import { REGIONS } from '@senim/core/directory/data/regions.ts'
import type { Language } from '@senim/core/language.ts'
import { isLanguage, LANGUAGES } from '@senim/core/language.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { capabilityFor, findContactOf } from '../../../access/capability.ts'
import { approach } from '../../../contacts/handle.ts'
import { findCitizenView } from '../../../contacts/view.ts'
import type { House } from '../../../house.ts'
import { idOf, newId } from '../../../identity.ts'
import { dialoguePage } from '../pages/dialogue-page.ts'
import type { KeptForm } from '../pages/start-page.ts'
import { startPage } from '../pages/start-page.ts'
import type { Form } from './forms.ts'
import { languageOf } from './gate.ts'

const SCRIPT = { script: '/public/dialogue.js' }
const nonce = (): string => randomBytes(12).toString('base64url')

interface Draft {
  readonly lang: Language
  readonly cap: string
  readonly nonce: string
  readonly kept: KeptForm
}

/** What the form held, as it came: nothing typed is lost by being wrong. An unknown language falls back to the browser's. */
function draftOf(form: Form, fallback: Language): Draft {
  const lang = form.get('lang')
  return {
    lang: isLanguage(lang) ? lang : fallback,
    cap: form.get('cap'),
    nonce: form.get('nonce'),
    kept: { text: form.get('text'), region: form.get('region'), about: form.get('about'), danger: form.get('danger') === '1' },
  }
}

function readText(form: Form, raw: string): string | Refusal {
  if (form.broken) return refuse('unreadable')
  const parsed = writtenText.safeParse(raw)
  return parsed.success ? parsed.data : refuse(parsed.error.issues[0]?.message === 'tooLong' ? 'tooLong' : 'empty')
}

/** The pages of whoever writes. They work by forms alone; the script only makes them live. */
export function addCitizenRoutes(app: FastifyInstance, house: House): void {
  const html = (reply: FastifyReply, page: string, status = 200): FastifyReply => reply.code(status).type('text/html; charset=utf-8').send(page)
  const sentence = (refusal: Refusal, lang: Language): { sentence: string } => ({ sentence: refusalSentence(refusal, lang) })
  const start = (reply: FastifyReply, lang: Language, draft?: Draft, problem?: Refusal): FastifyReply => {
    const cap = draft && findContactOf(house.master, draft.cap) ? draft.cap : capabilityFor(house.master, newId())
    return html(reply, startPage({ lang, cap, nonce: nonce(), assets: SCRIPT, kept: draft?.kept, problem: problem && sentence(problem, lang) }), problem ? 422 : 200)
  }
  const dialogue = (reply: FastifyReply, draft: Draft, view: CitizenView, problem?: Refusal): FastifyReply =>
    html(reply, dialoguePage({ lang: draft.lang, cap: draft.cap, nonce: nonce(), view, assets: SCRIPT, now: house.clock(), kept: problem && { text: draft.kept.text }, problem: problem && sentence(problem, draft.lang) }), problem ? 422 : 200)

  app.get('/', { config: { rule: 'public' }, schema: { hide: true } }, async (request, reply) => {
    reply.header('vary', 'accept-language')
    return await start(reply, languageOf(request))
  })
  for (const lang of LANGUAGES) app.get(`/${lang}`, { config: { rule: 'public' }, schema: { hide: true } }, async (_request, reply) => await start(reply, lang))

  /** Writes, or only looks. Every way through ends in a page that shows what is stored and keeps what is not. */
  const handle = async (form: Form, fallback: Language, reply: FastifyReply): Promise<FastifyReply> => {
    const draft = draftOf(form, fallback)
    const contact = findContactOf(house.master, draft.cap)
    if (contact === undefined) return start(reply, draft.lang, draft, refuse('unreadable'))
    const looksOnly = form.get('do') === 'refresh'
    const refused = looksOnly ? undefined : await write(contact, form, draft)
    const view = await findCitizenView(house, contact)
    if (view === undefined) return start(reply, draft.lang, draft, refused ?? refuse('contactUnknown'))
    if (refused) return dialogue(reply, draft, view, refused)
    const unsent = looksOnly && cleanText(draft.kept.text) !== ''
    return unsent ? html(reply, dialoguePage({ lang: draft.lang, cap: draft.cap, nonce: nonce(), view, assets: SCRIPT, now: house.clock(), kept: { text: draft.kept.text } })) : dialogue(reply, draft, view)
  }

  const write = async (contact: string, form: Form, draft: Draft): Promise<Refusal | undefined> => {
    const text = readText(form, draft.kept.text)
    if (isRefusal(text)) return text
    const { region, about, danger } = draft.kept
    const stored = await approach(house, {
      contact,
      clientId: idOf('form', draft.nonce, text, String(danger)),
      text,
      danger,
      language: draft.lang,
      region: REGIONS.find((one) => one.code === region)?.code ?? null,
      about: ABOUT.find((one) => one === about) ?? null,
    })
    return isRefusal(stored) ? stored : undefined
  }

  for (const path of ['/', '/dialogue']) {
    app.post(path, { config: { rule: 'public' }, schema: { hide: true } }, async (request, reply) => await handle(request.body as Form, languageOf(request), reply))
  }
  app.get('/dialogue', { config: { rule: 'public' }, schema: { hide: true } }, async (_request, reply) => await reply.redirect('/', 303))
}
