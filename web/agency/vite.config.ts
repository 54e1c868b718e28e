import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The officers' portal, served below `/agency/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/agency/',
  plugins: [react()],
  build: { outDir: 'dist', assetsInlineLimit: 0, sourcemap: false },
})
