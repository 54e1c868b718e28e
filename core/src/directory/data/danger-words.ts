import type { Risk } from '../problems.ts'
export function urgencyOfText(_text: string): Risk | null { return null }
