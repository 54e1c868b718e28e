import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Refused } from '@senim/kit/api.ts'
import { Notices } from '@senim/kit/Notices.tsx'
import { SessionGate } from '@senim/kit/session.tsx'
import '@senim/kit/tokens.css'
import '@senim/kit/kit.css'
import './desk.css'
import { App } from './App.tsx'
import { JoinPage } from './join/JoinPage.tsx'
import { SetupPage } from './setup/SetupPage.tsx'

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
const OUTSIDE: readonly string[] = ['/desk/setup', '/desk/join']

const root = document.getElementById('app')
if (root === null) throw new Error('The page has no #app')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      {location.pathname === '/desk/setup' && <SetupPage />}
      {location.pathname === '/desk/join' && <JoinPage />}
      {!OUTSIDE.includes(location.pathname) && (
        <SessionGate base="/desk/">
          <App />
        </SessionGate>
      )}
      <Notices />
    </QueryClientProvider>
  </StrictMode>,
)
