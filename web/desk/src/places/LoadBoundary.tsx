import type { ReactNode } from 'react'
import { Component, Suspense, useState } from 'react'
import { sayRefusal } from '@senim/kit/Notices.tsx'
import { useLanguage } from '@senim/kit/language.tsx'
import { api } from '@senim/kit/api.ts'
import { KIT } from '@senim/text/kit.ts'
import { useText } from '../store/text.ts'

/** The script of a page did not come: the link is down, or a newer version of the centre has other scripts. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded'
}

/** Why a page is not here, and the way on. The page is loaded anew only once the server answers: a browser's own error page would take the desk away. */
function Failure() {
  const { text } = useText()
  const [asking, setAsking] = useState(false)
  const again = async (): Promise<void> => {
    setAsking(true)
    try {
      await api.get('/readyz')
      location.reload()
    } catch (error) {
      setAsking(false)
      sayRefusal(error)
    }
  }
  return (
    <main className="nowhere">
      <div role="alert">
        <h1>{text.places.notLoaded}</h1>
        <p>{text.places.whyNotLoaded}</p>
      </div>
      <button type="button" className="main" disabled={asking} onClick={() => void again()}>{text.places.loadAnew}</button>
    </main>
  )
}

class Catch extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override readonly state = { error: null }

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    // Anything else is a bug of ours, and not to be passed off as a lost link.
    if (!((error as unknown) instanceof NotLoaded)) throw error
    return <Failure />
  }
}

/** Around pages that are loaded when they are opened. `page` names what stands in it: another page begins anew. */
export function LoadBoundary({ page, children }: { page: string; children: ReactNode }) {
  const { language } = useLanguage()
  return (
    <Catch key={page}>
      <Suspense fallback={<main className="nowhere"><output>{KIT[language].loading}</output></main>}>{children}</Suspense>
    </Catch>
  )
}
