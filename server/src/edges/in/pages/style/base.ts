/** Tokens (those the citizen's pages use), ground rules, and what all their pages share. Colours follow the system's setting. */
export const BASE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #f4f6f2; --surface: #ffffff; --line: #d3dad2; --line-strong: #76837b;
  --ink: #15201b; --ink-2: #415048; --ink-3: #59675f;
  --accent: #0d5a50; --accent-strong: #08443c; --on-accent: #ffffff; --accent-soft: #dcece6; --accent-ink: #0b4b43;
  --critical: #a01722; --critical-soft: #fbe3e1; --soon: #6d5600; --soon-soft: #f4edcb;
  --exit: #15201b; --on-exit: #ffffff; --focus: #0b57d0; --focus-gap: #ffffff;
  --font: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --t-13: .8125rem; --t-14: .875rem; --t-15: .9375rem; --t-16: 1rem; --t-17: 1.0625rem;
  --t-18: 1.125rem; --t-21: 1.3125rem; --t-26: 1.625rem; --t-32: 2rem; --t-44: 2.75rem;
  --lh-tight: 1.2; --lh-snug: 1.35; --lh-text: 1.5; --w-mid: 500; --w-bold: 650; --measure: 36rem;
  --s-1: .25rem; --s-2: .5rem; --s-3: .75rem; --s-4: 1rem; --s-5: 1.25rem; --s-6: 1.5rem; --s-8: 2rem; --s-10: 2.5rem; --s-12: 3rem; --s-16: 4rem;
  --r-1: 4px; --r-2: 8px; --r-3: 14px; --tap: 2.75rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0e1412; --surface: #161e1a; --line: #2d3933; --line-strong: #75857c;
    --ink: #e7ede9; --ink-2: #bac6bf; --ink-3: #98a69e;
    --accent: #7fcdb9; --accent-strong: #a1dfce; --on-accent: #05201a; --accent-soft: #173730; --accent-ink: #93dac7;
    --critical: #ff9c92; --critical-soft: #421618; --soon: #e2c659; --soon-soft: #332b0c;
    --exit: #e7ede9; --on-exit: #0e1412; --focus: #9cc4ff; --focus-gap: #0e1412;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 var(--t-16)/var(--lh-text) var(--font); }
h1, h2, p, ul, ol, fieldset { margin: 0; padding: 0; }
fieldset { border: 0; min-width: 0; }
legend { padding: 0; }
ul, ol { list-style: none; }
button, input, select, textarea { font: inherit; color: inherit; }
button, summary, label { cursor: pointer; }
a { color: var(--accent-ink); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
svg { display: block; flex: none; }
[hidden], .sprite { display: none !important; }
.num { font-variant-numeric: tabular-nums; }
.sr { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip: rect(0 0 0 0); clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 2px var(--focus-gap); }
.gone, .gone body { background: var(--paper); }
.gone body > * { display: none !important; }

.top { position: sticky; top: 0; z-index: 3; background: var(--paper); }
.top-in { display: flex; align-items: center; justify-content: space-between; max-width: 62rem; margin: 0 auto; padding: var(--s-2) var(--s-4); }
.exit { display: flex; align-items: center; flex: none; min-height: var(--tap); padding: 0 var(--s-4); background: var(--exit); color: var(--on-exit); border-radius: var(--r-2); font-weight: var(--w-bold); text-decoration: none; }
.exit svg { width: 1.1em; height: 1.1em; margin-left: var(--s-2); }
h1 { line-height: var(--lh-tight); font-weight: 700; }
textarea { border: 2px solid var(--line-strong); border-radius: var(--r-2); background: var(--surface); line-height: var(--lh-snug); }
textarea:focus { outline: 3px solid var(--focus); outline-offset: 1px; }
textarea[aria-invalid="true"] { border-color: var(--critical); }
.send { border: 0; border-radius: var(--r-2); background: var(--accent); color: var(--on-accent); font-weight: var(--w-bold); text-decoration: none; }
@media (hover: hover) { .send:hover { background: var(--accent-strong); } }
.problem { margin-top: var(--s-2); padding: var(--s-2) var(--s-3); background: var(--soon-soft); border-left: 4px solid var(--soon); border-radius: var(--r-1); font-size: var(--t-15); max-width: var(--measure); }
.count { color: var(--ink-3); font-size: var(--t-13); }
.count.near { color: var(--soon); font-weight: var(--w-bold); }
.count.over { color: var(--critical); font-weight: var(--w-bold); }
@media (min-width: 56rem) { .top-in { padding-left: var(--s-8); padding-right: var(--s-8); } }
@media (prefers-reduced-motion: reduce) { * { scroll-behavior: auto !important; } }
`
