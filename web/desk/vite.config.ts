import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The operators' desk, served below `/desk/`. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    sourcemap: false,
    // What the desk and a later page both need is one file more, not ten.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } } },
  },
})
