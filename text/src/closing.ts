import type { ClosureBlocker } from '@senim/core/cases/closure.ts'
import type { WithdrawalGround } from '@senim/core/cases/referral/state.ts'
import type { Language } from '@senim/core/language.ts'
import { plural } from './plural.ts'

/** How a case comes to its end on the desk: the person's last word, waivers, what is taken back. Times and names come in already worded. */
export interface ClosingTexts {
  ask: { readonly ask: string; readonly again: string; readonly since: string; readonly forbidden: string; readonly write: string; readonly done: string; readonly written: string }
  /** What is missing, without whose it is: in the timeline the body stands before it. */
  readonly missing: Readonly<Record<ClosureBlocker['code'], string>>
  until(when: string): string
  waive: {
    readonly open: string; readonly why: string; readonly hint: string; readonly second: string; readonly send: string; readonly needWhy: string; readonly done: string; readonly asked: string
    waits(name: string): string; readonly yours: string; readonly agree: string; readonly decline: string; readonly agreed: string; readonly declined: string
  }
  withdraw: { readonly open: string; readonly ground: string; readonly grounds: Readonly<Record<WithdrawalGround, string>>; readonly note: string; readonly noteHint: string; readonly send: string; readonly chooseGround: string; done(body: string): string }
  entry: {
    asked(who: string): string; notAsked(who: string): string; readonly came: string; readonly notCame: string
    waiverAsked(what: string, who: string): string; waived(what: string, who: string, second: string | null): string; waiverDeclined(what: string, who: string): string
    reopened(who: string | null): string; handed(to: string, who: string): string; closed(end: string, who: string): string
  }
  row: { readonly ask: string; readonly waits: string; readonly no: string; seconds(n: number): string }
  readonly filter: string
}

const KK: ClosingTexts = {
  ask: { ask: 'Көмек келді ме деп сұрау', again: 'Қайта сұрау', since: 'Адамның соңғы сөзінен кейін жаңа нәтиже расталды.', forbidden: 'Қауіпсіз байланыс ережесі бұл адамнан сұрауға рұқсат бермейді.', write: 'Сұрауға болмайтынын жазып қою', done: 'Сұрақ адамның өз бетінде тұр', written: 'Сұрауға болмайтыны жазылды' },
  missing: { noAnswer: 'нәтиже', needsNewOwner: 'басқа орган', needsVerification: 'нәтижені тексеру', taskOpen: 'ортақ тапсырма', riskNotAssessed: 'қауіпті бағалау', personNotAsked: 'адамнан сұрау', personMayAnswer: 'адамның жауабы', personSaysNo: 'адам көмек келмеді дегені' },
  until: (when) => `жауап күтіледі: ${when} дейін`,
  waive: {
    open: 'Бұл жоқ болса да жабу', why: 'Неге мұнсыз жабуға болады', hint: 'Себебі істің тарихында қалады.', second: 'Қауіп жоғары: тағы бір аға маманның келісімі керек.', send: 'Растау', needWhy: 'Себебін жазыңыз.', done: 'Бұл енді кедергі емес', asked: 'Екінші аға маманның келісімі күтіледі',
    waits: (name) => `${name} мұнсыз жабуды сұрайды`, yours: 'Сіз сұрадыңыз: басқа аға маманның келісімі керек.', agree: 'Келісемін', decline: 'Келіспеймін', agreed: 'Сіз келістіңіз', declined: 'Сіз келіспедіңіз',
  },
  withdraw: {
    open: 'Жолдаманы кері алу', ground: 'Негізі', grounds: { sentInError: 'Қателесіп жіберілген', personAsked: 'Адамның өзі сұрады', sentTwice: 'Екі рет жіберілген', bodyClosed: 'Орган енді жұмыс істемейді' },
    note: 'Түсіндірме', noteHint: 'Міндетті емес. Орган мұны көрмейді.', send: 'Кері алу', chooseGround: 'Негізін таңдаңыз.', done: (body) => `Кері алынды: ${body}`,
  },
  entry: {
    asked: (who) => `Адамнан көмек келді ме деп сұралды, ${who}`, notAsked: (who) => `Адамнан сұралмады: қауіпсіз байланыс ережесі рұқсат бермейді, ${who}`, came: 'Адам көмек келді деді', notCame: 'Адам көмек келмеді деді',
    waiverAsked: (what, who) => `${what}: мұнсыз жабу сұралды, ${who}`, waived: (what, who, second) => `${what}: мұнсыз жабуға рұқсат берілді, ${who}${second === null ? '' : `, екінші болып келіскен ${second}`}`, waiverDeclined: (what, who) => `${what}: мұнсыз жабуға келісім берілмеді, ${who}`,
    reopened: (who) => (who === null ? 'Адамның сөзінен кейін іс қайта ашылды' : `Іс қайта ашылды, ${who}`), handed: (to, who) => `Енді жүргізетін ${to}, берген ${who}`, closed: (end, who) => `Іс жабылды: ${end}, ${who}`,
  },
  row: { ask: 'адамнан сұрау керек', waits: 'адамның жауабы күтіледі', no: 'адам көмек келмеді деді', seconds: (n) => `${n} келісім күтіп тұр` },
  filter: 'Екінші келісім керегі ғана',
}

const RU: ClosingTexts = {
  ask: { ask: 'Спросить, пришла ли помощь', again: 'Спросить ещё раз', since: 'После последних слов человека подтверждён новый исход.', forbidden: 'Правило безопасной связи не позволяет спрашивать этого человека.', write: 'Записать, что спрашивать нельзя', done: 'Вопрос стоит на странице человека', written: 'Записано, что спрашивать нельзя' },
  missing: { noAnswer: 'исход', needsNewOwner: 'другой орган', needsVerification: 'проверка исхода', taskOpen: 'общее поручение', riskNotAssessed: 'оценка риска', personNotAsked: 'вопрос человеку', personMayAnswer: 'ответ человека', personSaysNo: 'слова человека, что помощь не пришла' },
  until: (when) => `может ответить до ${when}`,
  waive: {
    open: 'Закрыть без этого', why: 'Почему можно закрыть без этого', hint: 'Причина останется в истории дела.', second: 'Опасность высокая: нужно согласие ещё одного старшего специалиста.', send: 'Подтвердить', needWhy: 'Напишите причину.', done: 'Это больше не мешает закрыть дело', asked: 'Ждём согласия второго старшего специалиста',
    waits: (name) => `${name} просит закрыть без этого`, yours: 'Вы попросили: согласиться должен другой старший специалист.', agree: 'Согласиться', decline: 'Не соглашаться', agreed: 'Вы согласились', declined: 'Вы не согласились',
  },
  withdraw: {
    open: 'Отозвать поручение', ground: 'Основание', grounds: { sentInError: 'Отправлено по ошибке', personAsked: 'Попросил сам человек', sentTwice: 'Отправлено дважды', bodyClosed: 'Орган больше не работает' },
    note: 'Пояснение', noteHint: 'Необязательно. Орган его не увидит.', send: 'Отозвать', chooseGround: 'Выберите основание.', done: (body) => `Отозвано: ${body}`,
  },
  entry: {
    asked: (who) => `Человека спросили, пришла ли помощь, ${who}`, notAsked: (who) => `Человека не спросили: правило безопасной связи не позволяет, ${who}`, came: 'Человек сказал, что помощь пришла', notCame: 'Человек сказал, что помощь не пришла',
    waiverAsked: (what, who) => `${what}: просьба закрыть без этого, ${who}`, waived: (what, who, second) => `${what}: разрешено закрыть без этого, ${who}${second === null ? '' : `, вместе с ${second}`}`, waiverDeclined: (what, who) => `${what}: в согласии отказано, ${who}`,
    reopened: (who) => (who === null ? 'Дело открыто снова после слов человека' : `Дело открыто снова, ${who}`), handed: (to, who) => `Теперь ведёт ${to}, передал(а) ${who}`, closed: (end, who) => `Дело закрыто: ${end}, ${who}`,
  },
  row: { ask: 'спросить человека', waits: 'человек может ответить', no: 'человек сказал, что помощь не пришла', seconds: (n) => `${n} ${plural('ru', n, { one: 'согласие', few: 'согласия', many: 'согласий', other: 'согласия' })} в ожидании` },
  filter: 'Только те, где нужно второе согласие',
}

const EN: ClosingTexts = {
  ask: { ask: 'Ask whether help came', again: 'Ask once more', since: 'An outcome was verified after the person’s last word.', forbidden: 'The rule of safe contact forbids asking this person.', write: 'Write down that asking is forbidden', done: 'The question stands on the person’s page', written: 'It is written down that asking is forbidden' },
  missing: { noAnswer: 'outcome', needsNewOwner: 'another body', needsVerification: 'verifying the outcome', taskOpen: 'joint task', riskNotAssessed: 'assessing the risk', personNotAsked: 'asking the person', personMayAnswer: 'the person’s answer', personSaysNo: 'the person’s word that help did not come' },
  until: (when) => `may answer until ${when}`,
  waive: {
    open: 'Close without this', why: 'Why the case may close without it', hint: 'The reason stays in the history of the case.', second: 'The danger is high: another supervisor must agree.', send: 'Confirm', needWhy: 'Write the reason.', done: 'This stands in the way no longer', asked: 'A second supervisor must agree now',
    waits: (name) => `${name} asks to close without this`, yours: 'You asked for it: another supervisor must agree.', agree: 'Agree', decline: 'Do not agree', agreed: 'You agreed', declined: 'You did not agree',
  },
  withdraw: {
    open: 'Withdraw the referral', ground: 'Ground', grounds: { sentInError: 'Sent in error', personAsked: 'The person asked for it', sentTwice: 'Sent twice', bodyClosed: 'The body works no more' },
    note: 'Explanation', noteHint: 'Optional. The body will not see it.', send: 'Withdraw', chooseGround: 'Choose the ground.', done: (body) => `Withdrawn: ${body}`,
  },
  entry: {
    asked: (who) => `The person was asked whether help came, ${who}`, notAsked: (who) => `The person was not asked: the rule of safe contact forbids it, ${who}`, came: 'The person says help came', notCame: 'The person says help did not come',
    waiverAsked: (what, who) => `${what}: asked to close without it, ${who}`, waived: (what, who, second) => `${what}: may close without it, ${who}${second === null ? '' : ` with ${second}`}`, waiverDeclined: (what, who) => `${what}: not agreed to, ${who}`,
    reopened: (who) => (who === null ? 'Case opened again on the person’s word' : `Case opened again, ${who}`), handed: (to, who) => `Now led by ${to}, handed over by ${who}`, closed: (end, who) => `Case closed: ${end}, ${who}`,
  },
  row: { ask: 'ask the person', waits: 'the person may answer', no: 'the person says help did not come', seconds: (n) => `${n} to agree to` },
  filter: 'Only those that need a second agreement',
}

export const CLOSING = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, ClosingTexts>
