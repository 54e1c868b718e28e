import { contactView } from '@senim/contract/contacts.ts'
import type { BodyKind } from '@senim/core/directory/bodies.ts'
import type { AssessmentChange, Connect } from '@senim/contract/assessment.ts'
import { proposals } from '@senim/contract/assessment.ts'
import type { CaseView } from '@senim/contract/cases.ts'
import { agencyReferral, caseView } from '@senim/contract/cases.ts'
import type { Language } from '@senim/core/language.ts'
import type { TestServer } from '../server.ts'
import { ask } from './desk.ts'
import type { Got } from './form.ts'
import { post } from './form.ts'
import { Operator } from './operator.ts'

const ULYTAU = '620000000'
const PUPIL: AssessmentChange = {
  risk: 'high', reasons: ['violence.bullying', 'violence.physicalViolence'], actors: ['household', 'peer'], region: ULYTAU, about: 'self', age: 14,
  safe: { ways: ['dialogue'], quiet: [21 * 60, 8 * 60], note: 'Айгүл құрбысымын' },
}
const PARTS: Connect['parts'] = { place: 'Сәтбаев', address: 'көше мен үй ойдан алынған', school: 'Үш оқушы сабақтан кейін ұрған', home: 'Өгей әкесі ішіп келгенде ұрады' }

/** A pupil of Ulytau for whom five bodies were connected: school, education, police, guardianship, commission on minors. */
export async function openCase(server: TestServer, operator: Operator, words: string): Promise<CaseView> {
  return (await openCaseOf(server, operator, words)).view
}

/** The same, with what lets the pupil's page speak. */
export async function openCaseOf(server: TestServer, operator: Operator, words: string, language: Language = 'kk'): Promise<{ readonly view: CaseView; readonly person: Got }> {
  const person = await ask(server, words, language, { region: ULYTAU })
  return { view: await connectAll(operator, await operator.takeOffer(words)), person }
}

/** Judges a contact in one's hands as that pupil's, and connects all whom the rules propose. */
export async function connectAll(operator: Operator, contact: string): Promise<CaseView> {
  await operator.post(contactView, `/api/contacts/${contact}/assessment`, { change: PUPIL })
  const found = await operator.get(proposals, `/api/contacts/${contact}/proposals`)
  const orders = found.proposals.map(({ body, rule, action, slice, ground }) => ({ body: body.id, purpose: rule, action: action.kk, slice, ground, replaces: null }))
  return await operator.post(caseView, `/api/contacts/${contact}/connect`, { consent: true, parts: PARTS, orders })
}

/** The pupil answers whether help came, as a page without script would send it. */
export async function sayHelped(server: TestServer, { cap, nonce }: Got, helped: boolean): Promise<Got> {
  return await post(server.address, '/dialogue', { cap, nonce, do: helped ? 'came' : 'notCame', text: '' })
}

/** The referral of a case to the body of this kind. */
export function referralTo(view: CaseView, kind: BodyKind): string {
  const row = view.rows.find((one) => one.body.kind === kind)
  if (row === undefined) throw new Error(`nothing was sent to ${kind}; only to ${view.rows.map((one) => one.body.kind).join(', ')}`)
  return row.referral
}

const DONE = { outcome: 'measureTaken', on: '2026-01-02', who: 'Ерлан Серіков', text: 'Учаскелік инспектор барды, қорғау нұсқамасы шығарылды.' }

/** What an officer with this account does with a referral, in this order, as the portal would send it. */
export async function actAs(server: TestServer, login: string, referral: string, acts: readonly ('read' | 'accept' | 'refuse' | 'report' | 'answer')[]): Promise<void> {
  const officer = await Operator.signIn(server, login)
  const path = `/api/agency/referrals/${referral}`
  const bodies = { accept: {}, refuse: { reason: 'notOurTerritory', text: 'Оқушы басқа ауданда тұрады.' }, report: { text: 'Мекенжайға бара жатырмыз.' }, answer: DONE }
  for (const act of acts) {
    if (act === 'read') await officer.get(agencyReferral, path)
    else await officer.post(agencyReferral, `${path}/${act}`, bodies[act])
  }
  officer.leave()
}
