import type { Role, Skill, StaffMember } from '@senim/core/directory/staff.ts'
import type { Language } from '@senim/core/language.ts'
import { ASTANA, DEMO_BODIES, demoBodyId, nationalId } from './bodies.ts'

export type DemoAccountData = Omit<StaffMember, 'active'> & { readonly login: string; readonly name: string }

const ULYTAU = '620000000'
const ALMATY = '750000000'

let count = 0
/** The same person has the same id on every machine: accounts are counted in the order below. */
function nextId(): string {
  count += 1
  return `0191d3a0-0000-7000-8000-${String(count).padStart(12, '0')}`
}

function staff(login: string, name: string, role: Role, languages: readonly Language[], skills: readonly Skill[] = [], capacity = 3): DemoAccountData {
  return { id: nextId(), login, name, roles: [role], languages, skills, region: null, body: null, capacity }
}

function officer(login: string, name: string, kind: Parameters<typeof demoBodyId>[0], region: string): DemoAccountData {
  return { id: nextId(), login, name, roles: ['officer'], languages: ['kk', 'ru'], skills: [], region, body: demoBodyId(kind, region), capacity: 1 }
}

function headOf(body: string, login: string, name: string, region: string): DemoAccountData {
  return { id: nextId(), login, name, roles: ['officer'], languages: ['kk', 'ru'], skills: [], region, body, head: true, capacity: 1 }
}

/** Invented people of every role. Their passwords are made for each installation and shown when it starts. */
export const DEMO_ACCOUNTS: readonly DemoAccountData[] = [
  staff('asem', 'Әсем', 'operator', ['kk', 'ru'], ['children', 'violence']),
  staff('marat', 'Марат', 'operator', ['kk', 'ru', 'en'], ['violence']),
  staff('dana', 'Дана', 'operator', ['kk'], ['children']),
  staff('timur', 'Тимур', 'operator', ['ru', 'en'], ['violence']),
  staff('olga', 'Ольга', 'operator', ['ru'], ['children', 'violence']),
  staff('saule', 'Сәуле', 'psychologist', ['kk', 'ru'], ['children', 'suicide'], 2),
  staff('irina', 'Ирина', 'psychologist', ['ru', 'en'], ['suicide', 'violence'], 2),
  staff('nurlan', 'Нұрлан', 'lawyer', ['kk', 'ru'], ['law'], 2),
  staff('elena', 'Елена', 'lawyer', ['ru'], ['law'], 2),
  staff('gulnar', 'Гүлнар', 'supervisor', ['kk', 'ru'], ['children', 'violence', 'suicide']),
  staff('arman', 'Арман', 'supervisor', ['kk', 'ru', 'en'], ['violence', 'law']),
  staff('dias', 'Диас', 'analyst', ['kk', 'ru']),
  staff('zhanar', 'Жанар', 'administrator', ['kk', 'ru']),
  officer('police.ulytau', 'Ерлан', 'police', ULYTAU),
  officer('education.ulytau', 'Айгүл', 'education', ULYTAU),
  officer('school.ulytau', 'Бақыт', 'school', ULYTAU),
  officer('guardianship.ulytau', 'Раушан', 'guardianship', ULYTAU),
  officer('minors.ulytau', 'Қайрат', 'minors', ULYTAU),
  officer('police.almaty', 'Виктор', 'police', ALMATY),
  officer('crisis.almaty', 'Майра', 'crisis', ALMATY),
  officer('social.almaty', 'Светлана', 'social', ALMATY),
  headOf(demoBodyId('police', ULYTAU), 'head.police.ulytau', 'Серік', ULYTAU),
  headOf(demoBodyId('akimat', ULYTAU), 'akimat.ulytau', 'Гүлмира', ULYTAU),
  headOf(demoBodyId('prosecutor', ULYTAU), 'prosecutor.ulytau', 'Болат', ULYTAU),
  headOf(nationalId('interior'), 'ministry.interior', 'Қанат', ASTANA),
]

const NAMES = ['Мәдина', 'Руслан', 'Бибігүл', 'Самат', 'Лариса', 'Ербол', 'Айжан', 'Сергей', 'Жұлдыз', 'Дәурен', 'Людмила', 'Асхат', 'Шолпан', 'Игорь', 'Нұргүл', 'Бауыржан', 'Галина', 'Талғат', 'Зәуре'] as const

/** Every other body has a head too; nobody has made a link for them yet, so they are in no list of logins. */
export const DEMO_HEADS: readonly (Omit<StaffMember, 'active'> & { readonly name: string })[] = DEMO_BODIES.filter(({ id }) => !DEMO_ACCOUNTS.some(({ body, head }) => body === id && head)).map(({ id, region }, at) => ({
  id: `0191d3a0-0000-7000-8001-${String(at).padStart(12, '0')}`, name: NAMES[at % NAMES.length] ?? '', roles: ['officer'], languages: ['kk', 'ru'], skills: [], region, body: id, head: true, capacity: 1,
}))
