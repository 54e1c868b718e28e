import type { RiskFloor } from '../rules.ts'
import { OWN } from './sources.ts'

/** Below these nobody may set the risk. They only ever raise; a human may always go higher. */
export const RISK_FLOORS: readonly RiskFloor[] = [
  {
    id: 'floor.abduction', ...OWN, floor: 'critical', when: { child: true, reasons: ['missingChildren.childAbduction'] },
    why: { kk: 'Бала ұрланған: ең жоғары қауіптен төмен болмайды', ru: 'Похищение ребёнка: не ниже критического', en: 'A child was abducted: never below critical' },
  },
  {
    id: 'floor.childSexual', ...OWN, floor: 'high', when: { child: true, reasons: ['violence.sexualViolence', 'violence.onlineSexualAbuse', 'violence.onlineSexualExploitation', 'violence.commercialSexualExploitation'] },
    why: { kk: 'Балаға жыныстық зорлық: жоғары қауіптен төмен болмайды', ru: 'Сексуальное насилие над ребёнком: не ниже высокого', en: 'Sexual violence against a child: never below high' },
  },
  {
    id: 'floor.sexual', ...OWN, floor: 'high', when: { incidents: ['rape', 'sexualAssault'] },
    why: { kk: 'Жыныстық зорлық: жоғары қауіптен төмен болмайды', ru: 'Сексуальное насилие: не ниже высокого', en: 'Sexual violence: never below high' },
  },
  {
    id: 'floor.childAtHome', ...OWN, floor: 'high', when: { child: true, actors: ['household', 'partner'], reasons: ['violence.physicalViolence'] },
    why: { kk: 'Баланы бірге тұратын адам ұрады: жоғары қауіптен төмен болмайды', ru: 'Ребёнка бьёт тот, с кем он живёт: не ниже высокого', en: 'Whoever lives with the child hits the child: never below high' },
  },
  {
    id: 'floor.suicide', ...OWN, floor: 'high', when: { reasons: ['mentalHealth.suicidalThoughts'] },
    why: { kk: 'Өзіне қол жұмсау туралы ой айтылды: жоғары қауіптен төмен болмайды', ru: 'Прозвучали мысли о самоубийстве: не ниже высокого', en: 'Thoughts of suicide were spoken of: never below high' },
  },
  {
    id: 'floor.adultAtHome', ...OWN, floor: 'medium', when: { child: false, actors: ['household', 'partner'], reasons: ['violence.physicalViolence'] },
    why: { kk: 'Үйдегі күш көрсету: орташа қауіптен төмен болмайды', ru: 'Физическое насилие дома: не ниже среднего', en: 'Physical violence at home: never below medium' },
  },
]
