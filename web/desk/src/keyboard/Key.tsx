import type { DeskKey } from '@senim/core/directory/keys.ts'
import { useKeyLabel } from './keymap.ts'

/** The key of something, as it is now. */
export function Key({ of }: { of: DeskKey }) {
  return <kbd>{useKeyLabel(of)}</kbd>
}
