import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Refused } from '@senim/kit/api.ts'
import { Notices } from '@senim/kit/Notices.tsx'
import { SessionGate } from '@senim/kit/session.tsx'
import '@senim/kit/tokens.css'
import '@senim/kit/kit.css'
import './desk.css'
// The styles of every page, here and in this order: what a page looks like does not depend on which were opened before it.
import './admin/admin.css'
import './accounts/accounts.css'
import './reference/reference.css'
import './doors/doors.css'
import './cases/cases.css'
import './counted/counted.css'
import './performance/performance.css'
import './groups/groups.css'
import './duty/duty.css'
import './notices/notices.css'
import './shift/shift.css'
import './silences/silences.css'
import './search/search.css'
import './setup/setup.css'
import { App } from './App.tsx'
import { LoadBoundary } from './places/LoadBoundary.tsx'
import { JoinPage, SetupPage } from './places/pages.tsx'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5000,
      // A refusal is an answer: asking again changes nothing.
      retry: (count, error) => count < 2 && !(error instanceof Refused && error.status >= 400 && error.status < 500),
    },
  },
})

/** Pages of those who have no session yet. */
const OUTSIDE: ReadonlyMap<string, ComponentType> = new Map([['/desk/setup', SetupPage], ['/desk/join', JoinPage]])
const Outside = OUTSIDE.get(location.pathname)

const root = document.getElementById('app')
if (root === null) throw new Error('The page has no #app')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      {Outside === undefined ? (
        <SessionGate base="/desk/">
          <App />
        </SessionGate>
      ) : (
        <LoadBoundary page={location.pathname}><Outside /></LoadBoundary>
      )}
      <Notices />
    </QueryClientProvider>
  </StrictMode>,
)
