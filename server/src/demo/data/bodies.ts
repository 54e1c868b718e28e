import type { Body } from '@senim/core/directory/bodies.ts'
export const DEMO_BODIES: readonly Body[] = []
