/** The dialogue page. `data-status` and `data-link` on its main element say which parts show; the script only changes these. */
export const DIALOGUE_STYLE = `
body { display: flex; flex-direction: column; min-height: 100vh; min-height: 100dvh; }
.top { border-bottom: 1px solid var(--line); }
.top-in { width: 100%; }
.state { display: flex; align-items: center; min-width: 0; margin-right: var(--s-3); font-weight: var(--w-bold); line-height: var(--lh-tight); overflow-wrap: anywhere; }
.state svg, .meta svg { fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.state svg { width: 1.25rem; height: 1.25rem; margin-right: var(--s-2); color: var(--accent-ink); }
.off .state svg { color: var(--soon); }
.wrap { flex: 1; display: flex; flex-direction: column; width: 100%; max-width: 62rem; margin: 0 auto; padding: 0 var(--s-4); }
h1 { font-size: var(--t-26); letter-spacing: -.01em; }
h2 { font-size: var(--t-16); font-weight: var(--w-bold); line-height: var(--lh-snug); }
.lead { padding: var(--s-4) 0 var(--s-2); }
.lead p { margin-top: var(--s-2); color: var(--ink-2); line-height: var(--lh-snug); max-width: var(--measure); }
[data-status="live"] .lead, [data-status="closed"] .lead { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[data-status="live"] .lead > :not(h1), [data-status="closed"] .lead > :not(h1) { display: none; }
.place { display: flex; margin: 0 0 var(--s-3); }
.place li { flex: none; min-width: 2rem; height: 2rem; border-radius: 1rem; border: 2px solid var(--line-strong); margin-right: var(--s-2); padding: 0 var(--s-1); color: var(--ink-2); font-size: var(--t-14); line-height: 1.75rem; text-align: center; }
.place .you { border-color: var(--accent); background: var(--accent); color: var(--on-accent); padding: 0 var(--s-3); font-weight: var(--w-bold); }
.dials { display: flex; align-items: center; flex: none; padding: var(--s-2) 0 0; }
.dials h2 { flex: 1; min-width: 0; font-size: var(--t-15); font-weight: var(--w-mid); }
.dials a { display: flex; align-items: center; justify-content: center; min-height: var(--tap); min-width: 4rem; margin-left: var(--s-2); border: 2px solid var(--critical); border-radius: var(--r-2); background: var(--surface); color: var(--critical); font-weight: 700; font-size: var(--t-18); text-decoration: none; }
.dials a span, .dials h2 span + span, .dials a:first-of-type { display: none; }
.off .dials h2 span { display: none; }
.off .dials h2 span + span { display: inline; }
.off .dials a { min-width: 3.5rem; }
.off .dials a:first-of-type { display: flex; border-color: var(--accent); color: var(--accent-ink); }
.words { padding-top: var(--s-1); }
.words[open] { margin: var(--s-2) 0; padding: 0 var(--s-3) var(--s-3); background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-2); }
.words summary, .help summary { display: inline-flex; align-items: center; min-height: var(--tap); color: var(--accent-ink); font-size: var(--t-15); font-weight: var(--w-mid); text-decoration: underline; text-underline-offset: .18em; text-decoration-thickness: 1px; list-style: none; }
.words summary::-webkit-details-marker, .help summary::-webkit-details-marker { display: none; }
.words[open] summary { font-weight: var(--w-bold); }
.words p { color: var(--ink-2); font-size: var(--t-15); line-height: var(--lh-snug); max-width: var(--measure); }
.words ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr)); grid-gap: var(--s-2); margin: var(--s-3) 0; counter-reset: word; }
.words li { display: flex; padding: var(--s-2) .375rem; background: var(--paper); border-radius: var(--r-1); font-size: var(--t-15); font-weight: var(--w-bold); line-height: var(--lh-snug); counter-increment: word; }
.words li::before { content: counter(word); flex: none; width: .8rem; color: var(--ink-3); font-size: var(--t-13); font-weight: 400; line-height: 1.55; }
.tools { display: none; flex-wrap: wrap; margin: var(--s-2) calc(-1 * var(--s-2)) 0 0; }
.js .tools { display: flex; }
.tools .quiet { margin: var(--s-2) var(--s-2) 0 0; padding: 0 var(--s-3); font-size: var(--t-15); }
.tools p { flex: 0 0 100%; margin-top: var(--s-2); }
@media print { .printing .top, .printing .lead, .printing .dials, .printing .alert, .printing .talk, .printing .help, .printing .typing, .printing .bottom, .printing .words summary, .printing .words p, .printing .tools { display: none !important; } }
.talk { flex: 1; display: flex; flex-direction: column; justify-content: flex-end; padding: var(--s-3) 0 var(--s-4); }
.talk li { max-width: 86%; margin-top: var(--s-2); }
.talk .day, .talk .note { align-self: center; max-width: 100%; text-align: center; color: var(--ink-3); font-size: var(--t-14); margin: var(--s-2) 0; }
.bub { padding: var(--s-2) var(--s-3); border-radius: var(--r-3); font-size: var(--t-17); line-height: var(--lh-snug); overflow-wrap: anywhere; white-space: pre-wrap; }
.op { align-self: flex-start; }
.op .bub { background: var(--surface); border: 1px solid var(--line); border-bottom-left-radius: var(--r-1); }
.me { align-self: flex-end; display: flex; flex-direction: column; align-items: flex-end; }
.me .bub { background: var(--accent-soft); border: 1px solid transparent; border-bottom-right-radius: var(--r-1); }
.pending .bub { background: none; border: 2px dashed var(--line-strong); }
.me .meta { justify-content: flex-end; text-align: right; }
.meta { display: flex; align-items: center; margin-top: 2px; padding: 0 var(--s-1); color: var(--ink-3); font-size: var(--t-13); font-variant-numeric: tabular-nums; }
.meta:empty { display: none; }
.meta svg { width: 1.15rem; height: 1rem; margin-left: .35em; }
.pending .meta { color: var(--soon); }
.help { margin: var(--s-3) 0; padding: var(--s-3) var(--s-4) var(--s-4); background: var(--surface); border: 1px solid var(--line); border-radius: var(--r-2); }
.help h2 { font-size: var(--t-18); }
.help p { margin-top: var(--s-1); color: var(--ink-2); font-size: var(--t-15); line-height: var(--lh-snug); max-width: var(--measure); }
.help textarea { display: block; width: 100%; height: 4.5rem; }
.yes-no { display: flex; flex-wrap: wrap; margin: 0 calc(-1 * var(--s-2)) 0 0; }
.yes-no .quiet { flex: 1 1 9rem; margin: var(--s-2) var(--s-2) 0 0; }
.typing { display: flex; align-items: center; flex: none; color: var(--ink-2); font-size: var(--t-14); min-height: 1.75rem; }
.typing i { width: 6px; height: 6px; margin-right: 4px; border-radius: 50%; background: var(--ink-3); }
.typing i:nth-child(2) { opacity: .7; } .typing i:nth-child(3) { opacity: .45; margin-right: var(--s-2); }
.typing.still { visibility: hidden; }
.alert { margin-top: var(--s-3); padding: var(--s-3) var(--s-4); background: var(--soon-soft); border-left: 4px solid var(--soon); border-radius: var(--r-1); }
.alert h2 { font-size: var(--t-18); }
.alert p { font-size: var(--t-15); margin-top: var(--s-1); }
.again { display: flex; align-items: center; flex-wrap: wrap; margin-top: var(--s-2); font-size: var(--t-15); }
.again .quiet { margin-right: var(--s-3); }
.quiet { min-height: var(--tap); padding: 0 var(--s-4); border: 2px solid var(--ink-2); border-radius: var(--r-2); background: none; color: var(--ink); font-weight: var(--w-bold); }
.bottom { position: sticky; bottom: 0; z-index: 2; background: var(--paper); border-top: 1px solid var(--line); margin: 0 calc(-1 * var(--s-4)); padding: var(--s-2) var(--s-4) var(--s-3); }
[data-status="closed"] .write, [data-status="waiting"] .ended, [data-status="live"] .ended { display: none; }
.row { display: flex; align-items: flex-end; }
textarea { flex: 1; min-width: 0; min-height: 3rem; height: 3rem; max-height: 10rem; padding: .6rem var(--s-3); font-size: var(--t-17); resize: none; overflow-y: auto; }
html:not(.js) textarea { height: 5rem; resize: vertical; }
textarea::placeholder { color: var(--ink-3); opacity: 1; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.row .send { flex: none; min-height: 3rem; margin-left: var(--s-2); padding: 0 var(--s-4); }
.under { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; margin-top: var(--s-1); }
.under .keys { display: none; margin-left: var(--s-4); color: var(--ink-3); font-size: var(--t-13); }
.refresh-how { flex: 1 1 8rem; margin-right: var(--s-3); font-size: var(--t-14); line-height: var(--lh-snug); color: var(--ink-2); }
html:not(.js) .count:not(.over) { display: none; }
.js #refresh, .js .refresh-how { display: none; }
.plain #refresh, .plain .refresh-how { display: block; }
.problem { margin: 0 0 var(--s-2); }
.newer { position: absolute; right: var(--s-4); bottom: 100%; margin-bottom: var(--s-2); min-height: var(--tap); padding: 0 var(--s-4); border: 2px solid var(--accent); border-radius: 1.375rem; background: var(--surface); color: var(--accent-ink); font-weight: var(--w-bold); }
.ended p { color: var(--ink-2); max-width: var(--measure); }
.ended .send { display: inline-flex; align-items: center; min-height: 3rem; margin: var(--s-2) var(--s-5) 0 0; padding: 0 var(--s-5); }
.ended .call { display: inline-flex; align-items: center; min-height: var(--tap); font-weight: var(--w-bold); }
@media (max-width: 21rem) { .state { font-size: var(--t-15); } h1 { font-size: var(--t-21); } }
@media (hover: hover) { .dials a:hover { background: var(--critical-soft); } .dials a:first-of-type:hover { background: var(--accent-soft); } .quiet:hover { border-color: var(--ink); background: var(--surface); } }
@media (max-width: 55.99rem) and (min-height: 26rem) { .off .hold { position: sticky; top: 3.75rem; z-index: 2; background: var(--paper); padding-bottom: var(--s-2); border-bottom: 1px solid var(--line); } }
@media (min-width: 56rem) {
  .top-in { padding-top: var(--s-3); padding-bottom: var(--s-3); }
  .state { font-size: var(--t-18); }
  .wrap { display: grid; grid-template-columns: minmax(0, 1fr) 20rem; grid-template-rows: auto auto 1fr auto auto auto; grid-column-gap: var(--s-16); padding: 0 var(--s-8); }
  .hold { display: contents; }
  .lead { grid-column: 1; grid-row: 1; padding: var(--s-8) 0 var(--s-5); }
  .alert { grid-column: 1; grid-row: 2; margin-top: var(--s-6); }
  .talk { grid-column: 1; grid-row: 3; }
  [data-status="waiting"] .talk { justify-content: flex-start; border-top: 1px solid var(--line); }
  .help { grid-column: 1; grid-row: 4; }
  .typing { grid-column: 1; grid-row: 5; }
  .bottom { grid-column: 1; grid-row: 6; margin: 0; padding: var(--s-3) 0 var(--s-5); border: 0; }
  h1 { font-size: var(--t-32); }
  .talk li { max-width: 78%; }
  .dials { grid-column: 2; grid-row: 1 / span 6; flex-wrap: wrap; align-items: stretch; align-self: start; position: sticky; top: 4.5rem; padding-top: var(--s-8); }
  .words, .words[open] { grid-column: 2; grid-row: 1 / span 6; align-self: start; margin: 10.5rem 0 var(--s-4); }
  .off .words { margin-top: 14.75rem; }
  .dials h2 { flex: 0 0 100%; margin-bottom: var(--s-2); font-size: var(--t-18); font-weight: var(--w-bold); }
  .dials a { flex: 1 1 0; flex-direction: column; align-items: flex-start; justify-content: flex-start; min-height: 3.75rem; margin: 0 var(--s-2) 0 0; padding: var(--s-2) var(--s-3); font-size: var(--t-26); line-height: 1; }
  .dials a:last-child { margin: 0; }
  .off .dials a:first-of-type { flex: 0 0 100%; margin: 0 0 var(--s-2); }
  .dials a span { display: block; margin-top: 3px; color: var(--ink); font-size: var(--t-14); font-weight: 400; line-height: 1.15; }
  .newer { right: 0; }
}
@media (min-width: 56rem) and (min-height: 30rem) { .words:not([open]) { position: sticky; top: 15rem; } .off .words:not([open]) { top: 19.25rem; } }
@media (min-width: 56rem) and (pointer: fine) { .js .under .keys { display: block; } }
`
