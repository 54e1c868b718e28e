import type { Risk } from '@senim/core/directory/problems.ts'
import type { Sound } from './store/preferences.ts'
import { preferences } from './store/preferences.ts'

/*
 * Every sound has a visible twin, so none is needed to work; each can be told from the others without music.
 * Notes in hertz, lengths in seconds.
 */
let context: AudioContext | null = null
let lastTick = 0

/** Browsers let a page sound only after somebody has touched it. */
export function wakeSound(): void {
  context ??= new AudioContext()
  if (context.state === 'suspended') void context.resume()
}

/** Every touch and key wakes the sound, for as long as the desk is open. Returns what ends that. */
export function wakeSoundByTouch(): () => void {
  addEventListener('pointerdown', wakeSound)
  addEventListener('keydown', wakeSound)
  return () => {
    removeEventListener('pointerdown', wakeSound)
    removeEventListener('keydown', wakeSound)
  }
}

function note(sound: Sound, frequency: number, after: number, length: number, loudness: number): void {
  const { muted, volumes } = preferences()
  const volume = volumes[sound]
  if (context === null || context.state !== 'running' || muted || volume === 0) return
  const start = context.currentTime + after
  const oscillator = new OscillatorNode(context, { type: 'sine', frequency })
  const gain = new GainNode(context, { gain: 0 })
  gain.gain.setValueAtTime(0, start)
  gain.gain.linearRampToValueAtTime(volume * loudness, start + Math.min(0.03, length / 3))
  gain.gain.exponentialRampToValueAtTime(0.0001, start + length)
  oscillator.connect(gain).connect(context.destination)
  oscillator.start(start)
  oscillator.stop(start + length + 0.02)
}

/** Two soft notes rising; three, louder, when the danger is critical. */
export function soundOffer(urgency: Risk | null): void {
  const critical = urgency === 'critical'
  const loudness = critical ? 0.4 : 0.25
  const notes = critical ? [392, 494, 587] : [392, 587]
  for (const [place, frequency] of notes.entries()) note('offer', frequency, place * 0.22, 0.45, loudness)
}

const tick = (): void => note('elsewhere', 330, 0, 0.04, 0.3)

/** A low tick: somebody wrote in a dialogue that is not in front. At most one in three seconds. */
export function soundElsewhere(): void {
  if (Date.now() - lastTick < 3000) return
  lastTick = Date.now()
  tick()
}

/** Two notes falling, once: the link is lost. */
export function soundLost(): void {
  note('lost', 440, 0, 0.3, 0.25)
  note('lost', 294, 0.25, 0.45, 0.25)
}

/** One long low note, for whoever supervises: a silence was told to the next office. */
export function soundLate(): void {
  note('late', 262, 0, 0.9, 0.25)
}

/** Plays a sound as it would come, for whoever sets its volume. */
export function tryOut(sound: Sound): void {
  wakeSound()
  if (sound === 'offer') soundOffer(null)
  else if (sound === 'lost') soundLost()
  else if (sound === 'late') soundLate()
  else tick()
}
