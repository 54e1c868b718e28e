const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round', strokeLinejoin: 'round' } as const

const ICONS = {
  sent: <path d="M2.500 8.500L6 12l6.500-7.500" {...line} strokeWidth={1.75} />,
  text: <path d="M2 2.500h12v8.500H7.500L4 14v-3H2z" {...line} />,
  phone: <path d="M4.200 1.500l2 3.600-1.500 1.500a9.500 9.500 0 0 0 4.700 4.700l1.500-1.500 3.600 2-.6 2.300c-.2.500-.6.800-1.200.8C6.600 14.600 1.400 9.400 1.100 3.300c0-.600.300-1 .8-1.200z" fill="currentColor" />,
  lock: <path d="M3 7h10v7.500H3zM5 7V4.800a3 3 0 0 1 6 0V7" {...line} />,
  no: <><circle cx="8" cy="8" r="6" {...line} strokeWidth={1.8} /><path d="M3.800 3.800l8.400 8.400" {...line} strokeWidth={1.8} /></>,
  clock: <><circle cx="8" cy="8" r="6.200" {...line} /><path d="M8 4.500V8l2.300 1.500" {...line} /></>,
  late: <><path d="M8 .8L15.200 8 8 15.200.8 8z" fill="none" stroke="currentColor" strokeWidth="1.800" /><path d="M8 4.800V8l2 1.400" {...line} /></>,
  done: <><circle cx="8" cy="8" r="7.200" fill="currentColor" /><path d="M4.500 8.300l2.400 2.400 4.600-5.200" fill="none" stroke="var(--surface)" strokeWidth="1.800" strokeLinecap="round" strokeLinejoin="round" /></>,
  search: <><circle cx="7" cy="7" r="4.500" {...line} /><path d="M10.500 10.500L14 14" {...line} /></>,
  sound: <path d="M2 6v4h2.500L8 13V3L4.500 6zM10.500 5.500a3.500 3.500 0 0 1 0 5M12.500 3.500a6.500 6.500 0 0 1 0 9" {...line} />,
  muted: <path d="M2 6v4h2.500L8 13V3L4.500 6zM11 6l4 4M15 6l-4 4" {...line} />,
  down: <path d="M8 3v10M3.500 8.500L8 13l4.500-4.500" {...line} />,
  unfold: <path d="M4 6l4 4 4-4" {...line} />,
  cross: <path d="M3.500 3.500l9 9M12.500 3.500l-9 9" {...line} />,
  plus: <path d="M8 3v10M3 8h10" {...line} />,
} as const

export type IconName = keyof typeof ICONS | 'two'

/** A drawn sign beside a word; it is never the only carrier of a meaning, so it is silent. */
export function Icon({ name }: { name: IconName }) {
  if (name === 'two') {
    return (
      <svg className="ic" viewBox="0 0 18 16" aria-hidden="true">
        <path d="M1.500 8.500L5 12l6.500-7.500M9 11.500l.5.500L16 4.500" {...line} strokeWidth={1.75} />
      </svg>
    )
  }
  return (
    <svg className="ic" viewBox="0 0 16 16" aria-hidden="true">
      {ICONS[name]}
    </svg>
  )
}

/** The house's sign. */
export function Sign() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d="M3 16c4.500 0 5-12 14-12" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      <circle cx="4.500" cy="6" r="2.500" fill="currentColor" />
    </svg>
  )
}
