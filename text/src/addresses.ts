import type { Language } from '@senim/core/language.ts'

/** How a body is reached outside of its portal, as the administrator says it. */
export interface AddressesTexts {
  readonly title: string
  readonly how: string
  readonly webhook: string
  readonly webhookHow: string
  readonly duty: string
  readonly head: string
  readonly email: string
  readonly sms: string
  readonly smsHow: string
  readonly save: string
  readonly saving: string
  readonly saved: string
  readonly lost: string
  readonly made: Readonly<Record<'heading' | 'how' | 'label' | 'copy' | 'copied' | 'done', string>>
}

const KK: AddressesTexts = {
  title: 'Хабарласу жолдары',
  how: 'Жаңа жолдама порталда әрқашан көрінеді. Бұған қоса орталық осы жолдармен рет-ретімен хабар береді: органның өз жүйесі, хат, SMS. Хабарда адам туралы ештеңе жазылмайды.',
  webhook: 'Органның өз жүйесі',
  webhookHow: 'https:// деп басталатын мекенжай. Әр хабарға орталықтың қолтаңбасы қойылады.',
  duty: 'Кезекші',
  head: 'Басшы',
  email: 'Электрондық пошта',
  sms: 'SMS нөмірі',
  smsHow: 'Елдің кодымен, мысалы +77012345678.',
  save: 'Сақтау',
  saving: 'Сақталып жатыр',
  saved: 'Хабарласу жолдары сақталды.',
  lost: 'Жіберілмеді: байланыс жоқ. Жазғаныңыз осында тұр.',
  made: { heading: 'Қолтаңба кілті', how: 'Оны орган жүйесін күтетін адамға қауіпсіз жолмен беріңіз. Кілт енді көрсетілмейді.', label: 'Кілт', copy: 'Көшіріп алу', copied: 'Көшірілді.', done: 'Бердім' },
}

const RU: AddressesTexts = {
  title: 'Как сообщать',
  how: 'Новое поручение всегда видно на портале. Кроме того, центр сообщает о нём по очереди: в систему самого органа, письмом, по SMS. О человеке в сообщениях не говорится ничего.',
  webhook: 'Система самого органа',
  webhookHow: 'Адрес, который начинается с https://. Каждое сообщение центр подписывает.',
  duty: 'Дежурный',
  head: 'Руководитель',
  email: 'Электронная почта',
  sms: 'Номер для SMS',
  smsHow: 'С кодом страны, например +77012345678.',
  save: 'Сохранить',
  saving: 'Сохраняем',
  saved: 'Способы связи сохранены.',
  lost: 'Не отправлено: нет связи. Написанное осталось здесь.',
  made: { heading: 'Ключ подписи', how: 'Передайте его безопасным способом тому, кто отвечает за систему органа. Больше он показан не будет.', label: 'Ключ', copy: 'Скопировать', copied: 'Скопировано.', done: 'Ключ передан' },
}

const EN: AddressesTexts = {
  title: 'How to reach it',
  how: 'A new referral is always seen in the portal. Besides, the centre tells of it in this order: the body’s own system, e-mail, SMS. Nothing about a person is said there.',
  webhook: 'The body’s own system',
  webhookHow: 'An address that begins with https://. The centre signs every call.',
  duty: 'Duty desk',
  head: 'Head',
  email: 'E-mail',
  sms: 'Number for SMS',
  smsHow: 'With the country code, such as +77012345678.',
  save: 'Save',
  saving: 'Saving',
  saved: 'The ways to reach it were saved.',
  lost: 'Not sent: no connection. What you wrote is still here.',
  made: { heading: 'Signing key', how: 'Hand it by a safe way to whoever looks after the body’s system. It will not be shown again.', label: 'Key', copy: 'Copy', copied: 'Copied.', done: 'I handed it over' },
}

export const ADDRESSES = { kk: KK, ru: RU, en: EN } as const satisfies Record<Language, AddressesTexts>
