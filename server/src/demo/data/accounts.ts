import type { Role, Skill, StaffMember } from '@senim/core/directory/staff.ts'
import type { Language } from '@senim/core/language.ts'
import { demoBodyId } from './bodies.ts'

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
]
