import type { DeadlineRule } from '../rules.ts'
import { LAW_245, ORDER_506, OWN } from './sources.ts'

/**
 * How long each body has for each step. The first row that fits holds: laws before the centre's defaults, the graver risk before the rest.
 * "1 day" and "1 working day" differ within the one order, so they stay apart here.
 */
export const DEADLINES: readonly DeadlineRule[] = [
  { id: 'deliver.critical', ...OWN, kind: '*', step: 'deliver', riskAtLeast: 'critical', span: { n: 5, unit: 'minute' } },
  { id: 'deliver.any', ...OWN, kind: '*', step: 'deliver', span: { n: 30, unit: 'minute' } },

  { id: 'accept.police.critical', ...OWN, kind: 'police', step: 'accept', riskAtLeast: 'critical', span: { n: 5, unit: 'minute' } },
  { id: 'accept.critical', ...OWN, kind: '*', step: 'accept', riskAtLeast: 'critical', span: { n: 15, unit: 'minute' } },
  { id: 'accept.police.high', ...OWN, kind: 'police', step: 'accept', riskAtLeast: 'high', span: { n: 30, unit: 'minute' } },
  { id: 'accept.guardianship.high', ...OWN, kind: 'guardianship', step: 'accept', riskAtLeast: 'high', span: { n: 1, unit: 'hour' } },
  { id: 'accept.crisis.high', ...OWN, kind: 'crisis', step: 'accept', riskAtLeast: 'high', span: { n: 1, unit: 'hour' } },
  { id: 'accept.health.high', ...OWN, kind: 'health', step: 'accept', riskAtLeast: 'high', span: { n: 1, unit: 'hour' } },
  { id: 'accept.school', ...ORDER_506, kind: 'school', step: 'accept', span: { n: 1, unit: 'day' } },
  { id: 'accept.education', ...ORDER_506, kind: 'education', step: 'accept', span: { n: 1, unit: 'workday' } },
  { id: 'accept.police', ...LAW_245, source: `${LAW_245.source}, art. 72`, kind: 'police', step: 'accept', span: { n: 24, unit: 'hour' } },
  { id: 'accept.high', ...OWN, kind: '*', step: 'accept', riskAtLeast: 'high', span: { n: 3, unit: 'hour' } },
  { id: 'accept.any', ...OWN, kind: '*', step: 'accept', span: { n: 24, unit: 'hour' } },

  { id: 'outcome.school', ...ORDER_506, kind: 'school', step: 'outcome', span: { n: 1, unit: 'workday' } },
  { id: 'outcome.education', ...ORDER_506, kind: 'education', step: 'outcome', span: { n: 2, unit: 'workday' } },
  { id: 'outcome.critical', ...OWN, kind: '*', step: 'outcome', riskAtLeast: 'critical', span: { n: 24, unit: 'hour' } },
  { id: 'outcome.police.high', ...OWN, kind: 'police', step: 'outcome', riskAtLeast: 'high', span: { n: 3, unit: 'day' } },
  { id: 'outcome.high', ...OWN, kind: '*', step: 'outcome', riskAtLeast: 'high', span: { n: 3, unit: 'workday' } },
  { id: 'outcome.any', ...OWN, kind: '*', step: 'outcome', span: { n: 10, unit: 'workday' } },

  { id: 'verify.high', ...OWN, kind: '*', step: 'verify', riskAtLeast: 'high', span: { n: 24, unit: 'hour' } },
  { id: 'verify.any', ...OWN, kind: '*', step: 'verify', span: { n: 3, unit: 'day' } },
]
