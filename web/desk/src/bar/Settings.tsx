import { KIT } from '@senim/text/kit.ts'
import { LanguageChoice, ThemeChoice } from '@senim/kit/Choices.tsx'
import { Icon } from '@senim/kit/icons.tsx'
import { sayRefusal } from '@senim/kit/Notices.tsx'
import { signOut, useMe } from '@senim/kit/session.tsx'
import { canSupervise } from '@senim/core/directory/can.ts'
import { SOUND_TEXTS } from '@senim/text/sounds.ts'
import { Key } from '../keyboard/Key.tsx'
import { tryOut } from '../sounds.ts'
import { setPreferences, SOUNDS, usePreferences } from '../store/preferences.ts'
import { useText } from '../store/text.ts'

/** Each sound with its own volume and the way to hear it; one tick silences all. */
function Sounds() {
  const { text, language } = useText()
  const { volumes, muted } = usePreferences()
  const words = SOUND_TEXTS[language]
  const me = useMe()
  const supervises = canSupervise({ id: me.id, roles: me.roles, body: me.body?.id ?? null })
  return (
    <fieldset className="sounds">
      <legend><Icon name={muted ? 'muted' : 'sound'} />{words.heading}</legend>
      {SOUNDS.filter((sound) => sound !== 'late' || supervises).map((sound) => (
        <div key={sound}>
          <label htmlFor={`volume-${sound}`}>{words[sound]}</label>
          <input id={`volume-${sound}`} type="range" min="0" max="100" value={Math.round(volumes[sound] * 100)} disabled={muted} onChange={(event) => setPreferences({ volumes: { ...volumes, [sound]: event.target.valueAsNumber / 100 } })} />
          <button type="button" disabled={muted} aria-label={words.listen(words[sound])} onClick={() => tryOut(sound)}>{text.settings.test}</button>
        </div>
      ))}
      <label className="tick">
        <input type="checkbox" checked={muted} onChange={(event) => setPreferences({ muted: event.target.checked })} />
        {text.settings.mute}
      </label>
    </fieldset>
  )
}

/** Language, colours, sound, the sending key, signing out. `onKeys` is given where there are keys to list. */
export function Settings({ close, onKeys }: { close: () => void; onKeys?: () => void }) {
  const { text, language } = useText()
  const { enterSends } = usePreferences()
  return (
    <div className="settings">
      <LanguageChoice />
      <ThemeChoice />
      {onKeys && (
        <>
          <Sounds />
          <label className="tick">
            <input type="checkbox" checked={enterSends} onChange={(event) => setPreferences({ enterSends: event.target.checked })} />
            {text.settings.enterSends}
          </label>
          <button type="button" onClick={() => { close(); onKeys() }}>
            {text.settings.keys} <Key of="list" />
          </button>
        </>
      )}
      <button type="button" onClick={() => { signOut().catch(sayRefusal) }}>{KIT[language].signOut}</button>
    </div>
  )
}
