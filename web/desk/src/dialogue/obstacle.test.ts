import { NOT_ASSESSED } from '@senim/core/directory/assessment.ts'
import { expect, test } from 'vitest'
import type { Dialogue } from '../store/store.ts'
import { findObstacle } from './obstacle.ts'

const dialogue = (by: 'citizen' | 'staff', { urgency = null, risk = null }: { urgency?: 'medium' | 'high' | null; risk?: 'low' | 'medium' | null } = {}): Dialogue =>
  ({ view: { urgency, assessment: { ...NOT_ASSESSED, risk } }, messages: [{ by }], pending: [], edits: [] }) as unknown as Dialogue

test('only what was answered, and where nothing says that the danger is not low, is a light request', () => {
  expect(findObstacle(dialogue('staff'), null)).toBeNull()
  expect(findObstacle(dialogue('staff', { risk: 'low', urgency: 'medium' }), 'low')).toBeNull()
  expect(findObstacle(dialogue('citizen'), null)).toBe('noReply')
  expect(findObstacle(dialogue('staff', { urgency: 'high' }), null)).toBe('notLow')
  expect(findObstacle(dialogue('staff', { risk: 'medium' }), null)).toBe('notLow')
  expect(findObstacle(dialogue('staff'), 'medium')).toBe('notLow')
})
