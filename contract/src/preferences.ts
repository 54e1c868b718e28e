import { DESK_KEY_NAMES, keysFit } from '@senim/core/directory/keys.ts'
import { z } from 'zod'

/** What somebody has set for their own desk; it goes with them to any machine. */
export const deskPreferences = z.object({ keys: z.partialRecord(z.enum(DESK_KEY_NAMES), z.string().max(40)).refine(keysFit, 'unreadable').describe('Keys chosen in place of the first ones') })
export type DeskPreferences = z.infer<typeof deskPreferences>
