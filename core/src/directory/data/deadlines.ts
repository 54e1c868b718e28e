import type { DeadlineRule } from '../clocks.ts'
import { LAW_245, ORDER_506, OWN } from './sources.ts'

const art = (n: string): { readonly source: string } => ({ source: `${LAW_245.source}, art. ${n}` })

/**
 * How long each body has for each step. The first row that fits holds: the graver risk and the laws before the centre's defaults. Laws name their own
 * beginning, and "1 day" and "1 working day" differ within the one order, so both stay apart here.
 */
export const DEADLINES: readonly DeadlineRule[] = [
  { id: 'deliver.critical', ...OWN, kind: '*', step: 'deliver', from: 'sent', riskAtLeast: 'critical', span: { n: 5, unit: 'minute' } },
  { id: 'deliver.any', ...OWN, kind: '*', step: 'deliver', from: 'sent', span: { n: 30, unit: 'minute' } },

  { id: 'accept.police.critical', ...OWN, kind: 'police', step: 'accept', from: 'sent', riskAtLeast: 'critical', span: { n: 5, unit: 'minute' } },
  { id: 'accept.critical', ...OWN, kind: '*', step: 'accept', from: 'sent', riskAtLeast: 'critical', span: { n: 15, unit: 'minute' } },
  { id: 'accept.police.high', ...OWN, kind: 'police', step: 'accept', from: 'sent', riskAtLeast: 'high', span: { n: 30, unit: 'minute' } },
  { id: 'accept.guardianship.high', ...OWN, kind: 'guardianship', step: 'accept', from: 'sent', riskAtLeast: 'high', span: { n: 1, unit: 'hour' } },
  { id: 'accept.crisis.high', ...OWN, kind: 'crisis', step: 'accept', from: 'sent', riskAtLeast: 'high', span: { n: 1, unit: 'hour' } },
  { id: 'accept.health.high', ...OWN, kind: 'health', step: 'accept', from: 'sent', riskAtLeast: 'high', span: { n: 1, unit: 'hour' } },
  { id: 'accept.school', ...ORDER_506, kind: 'school', basis: 'bullying', step: 'accept', from: 'sent', span: { n: 1, unit: 'day' } },
  { id: 'accept.education', ...ORDER_506, kind: 'education', basis: 'bullying', step: 'accept', from: 'sent', span: { n: 1, unit: 'workday' } },
  { id: 'accept.police', ...LAW_245, ...art('72'), kind: 'police', basis: 'violence', step: 'accept', from: 'sent', span: { n: 24, unit: 'hour' } },
  { id: 'accept.high', ...OWN, kind: '*', step: 'accept', from: 'sent', riskAtLeast: 'high', span: { n: 3, unit: 'hour' } },
  { id: 'accept.any', ...OWN, kind: '*', step: 'accept', from: 'sent', span: { n: 24, unit: 'hour' } },

  { id: 'interim.critical', ...OWN, kind: '*', step: 'interim', from: 'accepted', riskAtLeast: 'critical', span: { n: 4, unit: 'hour' } },
  // A protection order is looked after at least once in seven days from the day it was served.
  { id: 'interim.police.served', ...LAW_245, ...art('60'), kind: 'police', basis: 'violence', step: 'interim', from: 'served', span: { n: 7, unit: 'day' } },
  { id: 'interim.high', ...OWN, kind: '*', step: 'interim', from: 'accepted', riskAtLeast: 'high', span: { n: 24, unit: 'hour' } },
  { id: 'interim.any', ...OWN, kind: '*', step: 'interim', from: 'accepted', span: { n: 5, unit: 'workday' } },

  { id: 'outcome.school', ...ORDER_506, kind: 'school', basis: 'bullying', step: 'outcome', from: 'accepted', span: { n: 1, unit: 'workday' } },
  { id: 'outcome.education', ...ORDER_506, kind: 'education', basis: 'bullying', step: 'outcome', from: 'registered', span: { n: 2, unit: 'workday' } },
  { id: 'outcome.critical', ...OWN, kind: '*', step: 'outcome', from: 'accepted', riskAtLeast: 'critical', span: { n: 24, unit: 'hour' } },
  { id: 'outcome.police.high', ...OWN, kind: 'police', step: 'outcome', from: 'accepted', riskAtLeast: 'high', span: { n: 3, unit: 'day' } },
  { id: 'outcome.high', ...OWN, kind: '*', step: 'outcome', from: 'accepted', riskAtLeast: 'high', span: { n: 3, unit: 'workday' } },
  { id: 'outcome.any', ...OWN, kind: '*', step: 'outcome', from: 'accepted', span: { n: 10, unit: 'workday' } },

  { id: 'verify.high', ...OWN, kind: '*', step: 'verify', from: 'answered', riskAtLeast: 'high', span: { n: 24, unit: 'hour' } },
  { id: 'verify.any', ...OWN, kind: '*', step: 'verify', from: 'answered', span: { n: 3, unit: 'day' } },

  { id: 'replace.critical', ...OWN, kind: '*', step: 'replace', from: 'refused', riskAtLeast: 'critical', span: { n: 10, unit: 'minute' } },
  { id: 'replace.high', ...OWN, kind: '*', step: 'replace', from: 'refused', riskAtLeast: 'high', span: { n: 1, unit: 'hour' } },
  { id: 'replace.any', ...OWN, kind: '*', step: 'replace', from: 'refused', span: { n: 24, unit: 'hour' } },
]
