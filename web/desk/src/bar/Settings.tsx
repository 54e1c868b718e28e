import { KIT } from '@senim/text/kit.ts'
import { LanguageChoice, ThemeChoice } from '@senim/kit/Choices.tsx'
import { Icon } from '@senim/kit/icons.tsx'
import { sayRefusal } from '@senim/kit/Notices.tsx'
import { signOut } from '@senim/kit/session.tsx'
import { soundOffer, wakeSound } from '../sounds.ts'
import { setPreferences, usePreferences } from '../store/preferences.ts'
import { useText } from '../store/text.ts'

/** Language, colours, sound, the sending key, signing out. `onKeys` is given where there are keys to list. */
export function Settings({ close, onKeys }: { close: () => void; onKeys?: () => void }) {
  const { text, language } = useText()
  const { volume, muted, enterSends } = usePreferences()
  return (
    <div className="settings">
      <LanguageChoice />
      <ThemeChoice />
      {onKeys && (
        <>
          <label className="slide">
            <Icon name={muted ? 'muted' : 'sound'} />
            <span>{text.settings.volume}</span>
            <input type="range" min="0" max="100" value={Math.round(volume * 100)} onChange={(event) => setPreferences({ volume: event.target.valueAsNumber / 100 })} />
          </label>
          <div className="row">
            <label className="tick">
              <input type="checkbox" checked={muted} onChange={(event) => setPreferences({ muted: event.target.checked })} />
              {text.settings.mute}
            </label>
            <button type="button" disabled={muted} onClick={() => { wakeSound(); soundOffer(null) }}>{text.settings.test}</button>
          </div>
          <label className="tick">
            <input type="checkbox" checked={enterSends} onChange={(event) => setPreferences({ enterSends: event.target.checked })} />
            {text.settings.enterSends}
          </label>
          <button type="button" onClick={() => { close(); onKeys() }}>
            {text.settings.keys} <kbd>?</kbd>
          </button>
        </>
      )}
      <button type="button" onClick={() => { signOut().catch(sayRefusal) }}>{KIT[language].signOut}</button>
    </div>
  )
}
