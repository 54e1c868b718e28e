import type { Language } from '@senim/core/language.ts'

/** The frame of the administrator's pages, and the history that every entry of the directory has. */
export interface AdminTexts {
  readonly nav: string
  readonly parts: Readonly<Record<'accounts' | 'bodies' | 'doors', string>>
  readonly history: {
    readonly title: string
    readonly first: string
    readonly now: string
    readonly system: string
    readonly nothing: string
    readonly same: string
    from(before: string): string
    readonly empty: string
    readonly undo: string
    undoOf(moment: string): string
    readonly undoing: string
    readonly undone: string
    readonly how: string
  }
}

const KK: AdminTexts = {
  nav: 'Басқару бөлімдері',
  parts: { accounts: 'Қызметкерлер', bodies: 'Органдар', doors: 'QR-кодтар' },
  history: {
    title: 'Өзгерістер тарихы', first: 'Алғаш енгізілді', now: 'қазір осы', system: 'жүйе', nothing: 'Тарих жоқ.', same: 'Мазмұны өзгерген жоқ.',
    from: (before) => `бұрын: ${before}`, empty: 'көрсетілмеген', undo: 'Осы күйге қайтару', undoOf: (moment) => `Осы күйге қайтару: ${moment}`, undoing: 'Қайтарылып жатыр', undone: 'Бұрынғы күйіне қайтарылды.',
    how: 'Қайтару да тарихқа жазылады, ештеңе өшірілмейді.',
  },
}

const RU: AdminTexts = {
  nav: 'Разделы управления',
  parts: { accounts: 'Сотрудники', bodies: 'Органы', doors: 'QR-коды' },
  history: {
    title: 'История изменений', first: 'Внесено впервые', now: 'так сейчас', system: 'система', nothing: 'Истории нет.', same: 'Содержание не изменилось.',
    from: (before) => `было: ${before}`, empty: 'не указано', undo: 'Вернуть, как было', undoOf: (moment) => `Вернуть, как было: ${moment}`, undoing: 'Возвращаем', undone: 'Прежнее состояние возвращено.',
    how: 'Возврат тоже попадает в историю, ничего не стирается.',
  },
}

const EN: AdminTexts = {
  nav: 'Administration',
  parts: { accounts: 'Staff', bodies: 'Bodies', doors: 'QR codes' },
  history: {
    title: 'History of changes', first: 'Entered', now: 'as it is now', system: 'the system', nothing: 'There is no history.', same: 'Nothing in it changed.',
    from: (before) => `before: ${before}`, empty: 'not given', undo: 'Back to this', undoOf: (moment) => `Back to this: ${moment}`, undoing: 'Going back', undone: 'It is as it was before.',
    how: 'Going back is a change as well and stands in the history; nothing is wiped out.',
  },
}

export const ADMIN = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, AdminTexts>
