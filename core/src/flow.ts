/** The one way through the house: events flow right, commands flow left, imports point only left. */
export const FLOW = ['directory', 'contacts', 'routing', 'cases', 'statistics'] as const

export type ModuleName = (typeof FLOW)[number]
