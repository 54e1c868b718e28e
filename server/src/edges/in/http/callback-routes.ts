import type { SignedCallBody } from '@senim/contract/body-api.ts'
import { CALLS, signedCall, tookCall } from '@senim/contract/body-api.ts'
import { refusal } from '@senim/contract/primitives.ts'
import { isRefusal } from '@senim/core/decider.ts'
import { z } from 'zod'
import type { Said } from '../../../cases/body-side.ts'
import { sayOfReferral } from '../../../cases/body-side.ts'
import type { House } from '../../../house.ts'
import { LARGEST_CALL, systemSpeaks } from './body-api-routes.ts'
import { codeAmong } from './errors.ts'
import { deny, RefusedRequest } from './gate.ts'
import type { App } from './typed-app.ts'

const REFUSED = { 400: refusal, 401: refusal, 404: refusal, 409: refusal, 413: refusal, 422: refusal, 429: refusal } as const

const typed = z.object({ type: z.string() })

/** What a text that was signed says. Our own calls to the body bear its secret too: one that is sent back to us is of no type we take. */
function read(text: string): SignedCallBody {
  const value = parsed(text)
  const { data: said } = typed.safeParse(value)
  if (said !== undefined && !Object.hasOwn(CALLS, said.type)) deny('callUnknown')
  const { data, error } = signedCall.safeParse(value)
  return data ?? deny(codeAmong(error?.issues ?? []))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return deny('unreadable')
  }
}

function saidBy(call: SignedCallBody): Said {
  switch (call.type) {
    case 'referral.accepted':
      return { do: 'accept' }
    case 'referral.refused':
      return { do: 'refuse', ...call.data }
    case 'referral.reported':
      return { do: 'report', ...call.data }
    case 'referral.answered':
      return { do: 'answer', ...call.data }
  }
}

/** Signed calls of a body's own system (Standard Webhooks). The gate has checked the signature; the call's id makes it happen once. */
export function addCallbackRoutes(root: App, house: House): void {
  void root.register(async (app: App) => {
    // The bytes are what was signed: they are kept as they came, whatever they are said to be.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST_CALL }, (_request, body, done) => done(null, body))

    app.post('/hooks/body/:body', { config: { rule: 'signature' }, bodyLimit: LARGEST_CALL, schema: { tags: ['body API'], summary: 'A signed call (Standard Webhooks) of a body’s own system: accepted, refused, reported, answered', description: 'Headers webhook-id, webhook-timestamp, webhook-signature. The body is {type, data}: `data` has the referral and the fields of the API; docs/body-api.md has examples.', response: { 200: tookCall, ...REFUSED } } }, async ({ signed }) => {
      const { body, id, text } = signed ?? deny('signatureMissing')
      const call = read(text)
      const { referral } = call.data
      const answer = await sayOfReferral(house, { ...systemSpeaks(body), via: 'webhook' }, referral, `call ${id}`, saidBy(call))
      if (isRefusal(answer)) throw new RefusedRequest(answer)
      return { took: call.type, referral, at: answer[0]?.at ?? house.clock() }
    })
  })
}
