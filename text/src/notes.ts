import type { Language } from '@senim/core/language.ts'

/** Notes beside a dialogue, which the person never reads. */
export interface NotesTexts {
  /** Above the notes on the board of a case. */
  readonly heading: string
  readonly toWhom: string
  readonly to: Readonly<Record<'person' | 'colleagues' | 'self', string>>
  readonly label: Readonly<Record<'colleagues' | 'self', string>>
  readonly hint: Readonly<Record<'colleagues' | 'self', string>>
  readonly keep: string
  /** Before a note in the log. */
  readonly seenBy: Readonly<Record<'colleagues' | 'self', string>>
}

export const NOTES = {
  kk: {
    heading: 'Диалогтағы жазбалар', toWhom: 'Кімге', to: { person: 'Адамға', colleagues: 'Әріптестерге', self: 'Өзіме' },
    label: { colleagues: 'Әріптестерге жазба', self: 'Өзіме жазба' },
    hint: { colleagues: 'Мұны тек әріптестер көреді, жазған адамға кетпейді', self: 'Мұны тек өзіңіз көресіз' },
    keep: 'Жазып қою', seenBy: { colleagues: 'Тек әріптестер көреді.', self: 'Тек өзіңіз көресіз.' },
  },
  ru: {
    heading: 'Заметки из диалога', toWhom: 'Кому', to: { person: 'Человеку', colleagues: 'Коллегам', self: 'Себе' },
    label: { colleagues: 'Заметка коллегам', self: 'Заметка себе' },
    hint: { colleagues: 'Увидят только коллеги, человеку это не уйдёт', self: 'Увидите только вы' },
    keep: 'Записать', seenBy: { colleagues: 'Видят только коллеги.', self: 'Видите только вы.' },
  },
  en: {
    heading: 'Notes from the dialogue', toWhom: 'To whom', to: { person: 'To the person', colleagues: 'To colleagues', self: 'To myself' },
    label: { colleagues: 'Note to colleagues', self: 'Note to myself' },
    hint: { colleagues: 'Only colleagues see this; it does not go to the person', self: 'Only you see this' },
    keep: 'Keep the note', seenBy: { colleagues: 'Only colleagues see this.', self: 'Only you see this.' },
  },
} as const satisfies Record<Language, NotesTexts>
