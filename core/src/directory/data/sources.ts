import type { Versioned } from '../versioned.ts'

type Origin = Pick<Versioned, 'since' | 'status' | 'source'>

/** The law against domestic violence. */
export const LAW_245: Origin = { since: '2026-03-02', status: 'law', source: 'Law No. 245-VIII of 30 Dec 2025' }
/** What to do about bullying of a child. Whether the order was superseded since is to be confirmed. */
export const ORDER_506: Origin = { since: '2023-01-01', status: 'law', source: 'Order No. 506 of 2022 on bullying of children, as amended in 2025' }
export const FAMILY_CODE_67: Origin = { since: '2023-01-01', status: 'law', source: 'Code on Marriage and Family, art. 67(3): a child’s report goes to the guardianship body at the child’s actual location' }
/** No article says so: the centre begins with it and confirms or changes it. */
export const OWN: Origin = { since: '2023-01-01', status: 'default', source: 'The centre’s own default, to be confirmed by it' }
