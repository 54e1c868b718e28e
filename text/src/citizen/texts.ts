import type { InstitutionKind } from '@senim/core/directory/institutions.ts'
import type { Forms, LiveWords } from '../live-words.ts'

/** All words of the citizen's pages. `live` travels to the page's script; the rest is only written by the server. */
export interface CitizenTexts {
  /** Tab title: neutral, because somebody may look over the shoulder. */
  readonly title: string
  readonly languages: string
  readonly exit: string
  readonly question: string
  readonly hint: string
  /** Said where no script counts along. */
  readonly fits: string
  /** Where the code they came by says they are: the region, never the school. Begins with the region's name. */
  from(region: string, kind: InstitutionKind): string
  readonly fromRemove: string
  readonly danger: string
  readonly dangerDoes: string
  readonly send: string
  readonly sending: string
  readonly how: string
  readonly facts: readonly [string, string, string]
  readonly dangerNow: string
  readonly emergency: string
  readonly police: string
  readonly more: string
  readonly same: string
  readonly where: string
  readonly noRegion: string
  readonly aboutWhom: string
  readonly about: { readonly self: string; readonly child: string; readonly other: string }
  readonly easierByVoice: string
  readonly call: string
  readonly callTrace: string
  readonly exitDoes: string
  readonly exitKeys: string
  readonly organisation: string
  readonly you: string
  readonly ifDanger: string
  readonly writeLabel: string
  readonly placeholder: string
  readonly refresh: string
  readonly refreshHow: string
  readonly keys: string
  readonly newer: string
  readonly offlineTitle: string
  readonly offlineText: string
  /** Label of the numbers to call while nothing gets through. */
  readonly ring: string
  readonly connectNow: string
  readonly closedText: string
  readonly writeAgain: string
  readonly toStart: string
  readonly receipt: ReceiptTexts
  readonly help: HelpTexts
  readonly live: LiveWords
}

/** What is said about the words that bring a dialogue back. There are seven of them: `PHRASE_WORDS`. */
export interface ReceiptTexts {
  readonly title: string
  readonly how: string
  readonly who: string
  readonly lasts: Forms
  readonly copy: string
  readonly copied: string
  readonly aloud: string
  readonly print: string
  readonly link: string
  readonly question: string
  readonly typing: string
  readonly open: string
  readonly wrong: string
  readonly forgotten: string
}

/** The one question after the help: no body is named, since somebody else may be looking. */
export interface HelpTexts {
  readonly question: string
  readonly hint: string
  readonly few: string
  readonly came: string
  readonly notCame: string
  readonly saidCame: string
  readonly saidCameMore: string
  /** The button that takes a "yes" back. */
  readonly afterAll: string
  readonly saidNot: string
  /** What happens now. */
  readonly saidNotMore: readonly [string, string]
  readonly lost: string
}
