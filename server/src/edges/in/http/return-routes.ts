import type { Language } from '@senim/core/language.ts'
import { isLanguage, LANGUAGES } from '@senim/core/language.ts'
import { refuse } from '@senim/core/decider.ts'
import { refusalSentence } from '@senim/text/refusals.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { capabilityFor } from '../../../access/capability.ts'
import { Holding } from '../../../access/holding.ts'
import type { House } from '../../../house.ts'
import { returnPage } from '../pages/return-page.ts'
import { dialogueOf, formOf, OPEN, SCRIPT, sendPage } from './citizen.ts'
import { languageOf } from './gate.ts'
import { openByWords } from './receipt.ts'

/** A mistyped form is answered like any other that cannot be taken. */
const WRONG = 422

/** Coming back by return words: one field, one button, no address of anybody kept. */
export function addReturnRoutes(app: FastifyInstance, house: House): void {
  const holding = new Holding()
  app.addHook('preClose', () => holding.release())

  const answer = async (request: FastifyRequest, reply: FastifyReply, lang: Language, typed: string): Promise<FastifyReply> => {
    const contact = await openByWords(house, holding, typed)
    const page = contact && (await dialogueOf(house, lang, capabilityFor(house.master, contact)))
    return page ? await sendPage(request, reply, page) : await sendPage(request, reply, returnPage({ lang, assets: SCRIPT, typed, wrong: true }), WRONG)
  }

  app.get('/return', OPEN, async (request, reply) => await sendPage(request, reply, returnPage({ lang: languageOf(request), assets: SCRIPT })))
  for (const lang of LANGUAGES) {
    app.get(`/${lang}/return`, OPEN, async (request, reply) => await sendPage(request, reply, returnPage({ lang, assets: SCRIPT })))
    // Another language, asked for by the form: what was typed comes along and is not tried.
    app.post(`/${lang}/return`, OPEN, async (request, reply) => await sendPage(request, reply, returnPage({ lang, assets: SCRIPT, typed: formOf(request).get('words') })))
  }
  app.post('/return', OPEN, async (request, reply) => {
    const form = formOf(request)
    const wanted = form.get('lang')
    const lang = isLanguage(wanted) ? wanted : languageOf(request)
    const typed = form.get('words')
    try {
      return await answer(request, reply, lang, typed)
    } catch (error) {
      // The database is away: what was typed stays.
      request.log.error({ route: '/return', error: error instanceof Error ? error.name : 'unknown' }, 'return words could not be looked up')
      return await sendPage(request, reply, returnPage({ lang, assets: SCRIPT, typed, problem: refusalSentence(refuse('unavailable'), lang) }), 503)
    }
  })
}
