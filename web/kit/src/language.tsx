import { useSyncExternalStore } from 'react'
import type { Language } from '@senim/core/language.ts'
import { isLanguage } from '@senim/core/language.ts'
import { announcement } from './events.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const changed = announcement()
const isTheme = (value: string | null): value is Theme => THEMES.some((one) => one === value)

/** The first of the browser's languages that we speak; Kazakh when there is none. */
function fromBrowser(): Language {
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'kk'
}

const kept = localStorage.getItem('senim.language')
const keptTheme = localStorage.getItem('senim.theme')
let language: Language = isLanguage(kept) ? kept : fromBrowser()
let theme: Theme = isTheme(keptTheme) ? keptTheme : 'system'

function apply(): void {
  const root = document.documentElement
  root.lang = language
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
}
apply()

function setLanguage(next: Language): void {
  language = next
  localStorage.setItem('senim.language', next)
  apply()
  changed.announce()
}

function setTheme(next: Theme): void {
  theme = next
  localStorage.setItem('senim.theme', next)
  apply()
  changed.announce()
}

/** The language of the app now, for what is no component (requests). */
export function currentLanguage(): Language {
  return language
}

/** The language of the app: kept in this browser, repeated in `<html lang>`. */
export function useLanguage(): { language: Language; setLanguage: (next: Language) => void } {
  return { language: useSyncExternalStore(changed.listen, () => language), setLanguage }
}

/** Light, dark or as the system says; kept in this browser. */
export function useTheme(): { theme: Theme; setTheme: (next: Theme) => void } {
  return { theme: useSyncExternalStore(changed.listen, () => theme), setTheme }
}
