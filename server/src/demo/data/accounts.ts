import type { StaffMember } from '@senim/core/directory/staff.ts'
export const DEMO_ACCOUNTS: readonly (Omit<StaffMember, 'active'> & { login: string; name: string })[] = [{ id: '0191d3a0-0000-7000-8000-000000000001', login: 'asem', name: 'Әсем', roles: ['operator'], languages: ['kk','ru'], skills: [], region: null, body: null, capacity: 3 }]
