import type { Texts } from '../../language.ts'
export const CANNED: readonly { id: string; topic: string; title: Texts; text: Texts }[] = []
