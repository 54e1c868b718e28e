import type { Texts } from '../language.ts'
import type { Instant } from '../time.ts'
import type { RegionCode } from './regions.ts'

/** The kinds of state bodies and services that can be made to act (DOMAIN: "Bodies"). */
export const BODY_KINDS = [
  'police', 'ambulance', 'fire', 'rescue', 'education', 'school', 'guardianship', 'minors',
  'social', 'health', 'crisis', 'prosecutor', 'ombudsman', 'akimat', 'ministry',
] as const

/** `minors` is the commission on minors' affairs (КДН); `crisis` a family support or crisis centre; `rescue` is 112; `ministry` a national body, told of silences below it and connected to nobody. */
export type BodyKind = (typeof BODY_KINDS)[number]

/** One body: it has an own portal and own officers. */
export interface Body {
  readonly id: string
  readonly kind: BodyKind
  /** Of a ministry: where it sits. */
  readonly region: RegionCode
  readonly name: Texts
  /** The body above it; left out when none is known. */
  readonly superior?: string
  /** Since when it is sent nothing new; what it was sent before stays with it. Left out while it works. */
  readonly retired?: Instant
}

/** What a body may be told. Each kind gets its own subset: its slice. */
export const SLICE_FIELDS = ['action', 'about', 'place', 'address', 'school', 'home', 'contact'] as const
export type SliceField = (typeof SLICE_FIELDS)[number]

/** Why a body may be told at all: the person agreed, or a ground that overrides consent (DOMAIN: "Consent"). */
export const GROUNDS = ['consent', 'childAtRisk', 'imminentDanger'] as const
export type Ground = (typeof GROUNDS)[number]
