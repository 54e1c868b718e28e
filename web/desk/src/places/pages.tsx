import type { ComponentType } from 'react'
import { lazy } from 'react'
import { NotLoaded } from './LoadBoundary.tsx'

/** A page whose script is asked for when it is first opened, so that the desk itself is there sooner. */
function later(load: () => Promise<ComponentType>): ComponentType {
  return lazy(async () => {
    try {
      return { default: await load() }
    } catch (error) {
      throw new NotLoaded('A page did not load', { cause: error })
    }
  })
}

export const CasesPage = later(async () => (await import('../cases/CasesPage.tsx')).CasesPage)
export const SearchPage = later(async () => (await import('../search/SearchPage.tsx')).SearchPage)
export const ShiftPage = later(async () => (await import('../shift/ShiftPage.tsx')).ShiftPage)
export const DutyPage = later(async () => (await import('../duty/DutyPage.tsx')).DutyPage)
export const SilencesPage = later(async () => (await import('../silences/SilencesPage.tsx')).SilencesPage)
export const CountedPage = later(async () => (await import('../counted/CountedPage.tsx')).CountedPage)
export const PerformancePage = later(async () => (await import('../performance/PerformancePage.tsx')).PerformancePage)
export const NoticesPage = later(async () => (await import('../notices/NoticesPage.tsx')).NoticesPage)
export const AdminPage = later(async () => (await import('../admin/AdminPage.tsx')).AdminPage)
export const JoinPage = later(async () => (await import('../join/JoinPage.tsx')).JoinPage)
export const SetupPage = later(async () => (await import('../setup/SetupPage.tsx')).SetupPage)
