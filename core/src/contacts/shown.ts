/** The states a contact is shown and looked for in: all but that of one that never was. */
export const CONTACT_STATUSES = ['waiting', 'offered', 'live', 'closed'] as const

/** How a contact ended, in one word; `notRequest` stands for each of its kinds. */
export const OUTCOMES = ['helped', 'case', 'notRequest'] as const
