import { fileReading, institutionFile } from '@senim/contract/doors.ts'
import { refusal } from '@senim/contract/primitives.ts'
import { canAdminister } from '@senim/core/directory/can.ts'
import type { Institution } from '@senim/core/directory/institutions.ts'
import { DOORS } from '@senim/text/doors.ts'
import { allInstitutions } from '../../../directory/door-view.ts'
import { enterInstitution } from '../../../directory/doors.ts'
import { readInstitutionFile, writeInstitutionFile } from '../../../directory/institution-file.ts'
import type { House } from '../../../house.ts'
import { granted } from './answers.ts'
import { languageOf, whoIs } from './gate.ts'
import type { App } from './typed-app.ts'

/** Far above what a file may be, so that one that is too large gets its own sentence. */
const BODY = 16 * 1024 * 1024
/** How many are under way at once: dialogues go on beside an import. */
const AT_ONCE = 100

async function enterAll(house: House, actor: string, clientId: string, institutions: readonly Institution[]): Promise<void> {
  for (let at = 0; at < institutions.length; at += AT_ONCE) {
    const some = institutions.slice(at, at + AT_ONCE)
    for (const answer of await Promise.all(some.map((one) => enterInstitution(house, actor, `${clientId} ${one.code}`, one)))) granted(answer)
  }
}

/** Lists of institutions: in from a file and out to one. */
export function addInstitutionFileRoutes(app: App, house: House): void {
  const config = { rule: canAdminister }
  const tags = ['doors']

  app.post('/api/institutions/import', { config, bodyLimit: BODY, schema: { tags, summary: 'Read a CSV of institutions, and take its good rows if asked', body: institutionFile, response: { 200: fileReading, 413: refusal, 422: refusal } } }, async (request) => {
    const { id, file, take } = request.body
    const { good, bad } = granted(readInstitutionFile(Buffer.from(file, 'base64')))
    const { faults } = DOORS[languageOf(request)]
    if (take) await enterAll(house, whoIs(request).member.id, id, good)
    return { good: good.length, bad: bad.map((one) => ({ ...one, sentence: faults[one.fault] })), taken: take ? good.length : 0 }
  })

  app.get('/api/institutions.csv', { config, schema: { tags, summary: 'All institutions as CSV; what looks like a formula is only text' } }, async (_request, reply) => {
    reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="institutions.csv"')
    return writeInstitutionFile(await allInstitutions(house.pool))
  })
}
