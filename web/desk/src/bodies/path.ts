export const bodyPath = (id: string): string => `/api/bodies/${encodeURIComponent(id)}`
