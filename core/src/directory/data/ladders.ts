import type { LadderRule, Office, Rung } from '../clocks.ts'
import type { Span } from '../../time.ts'
import { OWN } from './sources.ts'

const minutes = (n: number): Span => ({ n, unit: 'minute' })
const hours = (n: number): Span => ({ n, unit: 'hour' })
const workdays = (n: number): Span => ({ n, unit: 'workday' })
const ladder = (...rungs: readonly (readonly [to: Office, after: Span])[]): readonly Rung[] => rungs.map(([to, after]) => ({ to, after }))

/**
 * Whom a silence climbs to: duty officer, head of the body, the body above it or the region's akimat, ministry, prosecutor (DOMAIN: "Ladder for a silent body").
 * The order of the rungs is the domain's; how long each has is the centre's own default. What the centre itself owes climbs within the centre.
 */
export const LADDERS: readonly LadderRule[] = [
  { id: 'ladder.police.critical', ...OWN, side: 'body', kind: 'police', riskAtLeast: 'critical', rungs: ladder(['duty', minutes(0)], ['head', minutes(5)], ['superior', minutes(10)], ['ministry', minutes(30)], ['prosecutor', minutes(30)]) },
  { id: 'ladder.critical', ...OWN, side: 'body', kind: '*', riskAtLeast: 'critical', rungs: ladder(['duty', minutes(0)], ['head', minutes(10)], ['akimat', minutes(20)], ['ministry', hours(1)], ['prosecutor', hours(1)]) },
  { id: 'ladder.police', ...OWN, side: 'body', kind: 'police', rungs: ladder(['duty', minutes(0)], ['head', hours(2)], ['superior', hours(12)], ['ministry', workdays(1)], ['prosecutor', workdays(1)]) },
  { id: 'ladder.high', ...OWN, side: 'body', kind: '*', riskAtLeast: 'high', rungs: ladder(['duty', minutes(0)], ['head', hours(2)], ['akimat', hours(12)], ['ministry', workdays(1)], ['prosecutor', workdays(1)]) },
  { id: 'ladder.any', ...OWN, side: 'body', kind: '*', rungs: ladder(['duty', minutes(0)], ['head', workdays(1)], ['akimat', workdays(2)], ['ministry', workdays(3)], ['prosecutor', workdays(5)]) },

  { id: 'ladder.centre.high', ...OWN, side: 'centre', kind: '*', riskAtLeast: 'high', rungs: ladder(['supervisor', minutes(0)], ['director', hours(1)]) },
  { id: 'ladder.centre', ...OWN, side: 'centre', kind: '*', rungs: ladder(['supervisor', minutes(0)], ['director', workdays(1)]) },
]
