/** A drawn number; its figure stands beside it, so it is silent. Nothing is drawn of nothing. */
export function Bar({ n, of }: { n: number; of: number }) {
  return (
    <svg className="bar-of" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="whole" width="100" height="8" />
      <rect className="part" width={of === 0 ? 0 : (100 * n) / of} height="8" />
    </svg>
  )
}
