/** The start page and the plain page that says something is missing or down. */
export const START_STYLE = `
.langs { display: flex; margin-left: calc(-1 * var(--s-2)); }
.langs > * { display: flex; align-items: center; min-height: var(--tap); min-width: 2.75rem; padding: 0 var(--s-2); border: 0; background: none; color: var(--ink-2); text-decoration: none; font-size: var(--t-15); }
.langs > [aria-current] { color: var(--ink); font-weight: var(--w-bold); }
.langs > [aria-current] span { border-bottom: 2px solid var(--accent); padding: 2px 0; }
.wrap { max-width: 62rem; margin: 0 auto; padding: 0 var(--s-4) var(--s-8); }
h1 { font-size: var(--t-32); letter-spacing: -.015em; }
.hint { margin-top: var(--s-1); color: var(--ink-2); line-height: var(--lh-snug); max-width: var(--measure); }
.from { margin-top: var(--s-1); color: var(--ink-2); font-size: var(--t-14); line-height: var(--lh-snug); max-width: var(--measure); }
.from button { min-height: var(--tap); padding: 0 var(--s-2); margin: -.75rem calc(-1 * var(--s-2)); border: 0; background: none; color: var(--accent); text-decoration: underline; font-size: inherit; line-height: inherit; }
textarea { display: block; width: 100%; height: 5.25rem; min-height: 5rem; margin-top: var(--s-2); padding: var(--s-2) var(--s-3); font-size: var(--t-18); resize: vertical; }
.from ~ textarea { height: 3rem; min-height: 3rem; }
.from ~ .flag { margin-top: 0; }
.form .count { margin-top: var(--s-1); }
.flag { display: flex; align-items: flex-start; margin-top: var(--s-1); padding: var(--s-1) 0; min-height: var(--tap); line-height: var(--lh-tight); }
.flag input { flex: none; width: 1.5rem; height: 1.5rem; margin: .3rem var(--s-3) 0 0; accent-color: var(--critical); }
.flag b { display: block; font-weight: var(--w-bold); }
.flag small { display: block; color: var(--ink-2); font-size: var(--t-14); }
.flag input:checked + span b { color: var(--critical); }
.form .send { display: block; width: 100%; min-height: 3rem; margin-top: var(--s-1); font-size: var(--t-18); }
.how { margin-top: var(--s-2); color: var(--ink-2); font-size: var(--t-15); line-height: var(--lh-snug); }
.facts { display: flex; flex-wrap: wrap; font-weight: var(--w-bold); font-size: var(--t-14); line-height: var(--lh-snug); }
.facts li { margin-right: 1.1em; position: relative; }
.facts li:not(:last-child)::after { content: ""; position: absolute; right: -.65em; top: 50%; width: 3px; height: 3px; margin-top: -1px; border-radius: 50%; background: var(--ink-3); }
.danger { margin-top: var(--s-2); padding-top: var(--s-2); border-top: 1px solid var(--line); }
.danger h2, .voice h2 { font-size: var(--t-16); font-weight: var(--w-bold); line-height: var(--lh-snug); }
.dials { display: grid; grid-template-columns: 1fr 1fr; grid-gap: var(--s-2); margin-top: var(--s-1); }
.dials a { display: flex; flex-direction: column; min-height: 3.125rem; padding: .375rem var(--s-3) var(--s-1); border: 2px solid var(--critical); border-radius: var(--r-2); background: var(--surface); color: var(--ink); text-decoration: none; font-size: var(--t-14); line-height: 1.15; }
@media (hover: hover) { .langs > :hover { color: var(--ink); text-decoration: underline; } .dials a:hover { background: var(--critical-soft); } }
.dials b { font-size: var(--t-26); line-height: 1; font-weight: 700; color: var(--critical); margin-bottom: 3px; letter-spacing: .01em; }
.voice { margin-top: var(--s-6); }
.voice p { color: var(--ink-2); font-size: var(--t-15); }
.voice a { display: inline-flex; align-items: center; min-height: var(--tap); font-weight: var(--w-bold); }
.cut .dials { grid-template-columns: 1fr; }
.cut .cols details { display: none; }
.cut .voice a { display: flex; justify-content: center; min-height: 3.125rem; margin-top: var(--s-1); border: 2px solid var(--accent); border-radius: var(--r-2); }
.cut .voice p { margin-top: var(--s-2); }
details { margin-top: var(--s-5); border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); }
summary { display: flex; align-items: center; min-height: 3.25rem; font-weight: var(--w-mid); list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { content: ""; width: .5em; height: .5em; margin: 0 .8em 0 .15em; border: solid var(--ink-2); border-width: 0 2px 2px 0; transform: rotate(-45deg); }
details[open] summary::before { transform: rotate(45deg); }
.extra { padding-bottom: var(--s-5); }
.extra p { color: var(--ink-2); font-size: var(--t-15); }
.extra .lab, .extra legend { display: block; margin: var(--s-4) 0 var(--s-2); font-weight: var(--w-bold); }
.extra fieldset { margin-top: var(--s-4); }
select { width: 100%; max-width: 24rem; min-height: 3rem; padding: 0 var(--s-3); border: 2px solid var(--line-strong); border-radius: var(--r-2); background: var(--surface); }
.opt { display: flex; align-items: center; min-height: 3rem; }
.opt input { width: 1.5rem; height: 1.5rem; margin: 0 var(--s-3) 0 0; accent-color: var(--accent); }
.sorry { max-width: var(--measure); }
.sorry h1 { font-size: var(--t-26); margin-top: var(--s-4); }
.sorry .danger { margin-top: var(--s-6); padding-top: var(--s-4); }
.sorry .send { display: inline-flex; align-items: center; min-height: 3.25rem; margin-top: var(--s-5); padding: 0 var(--s-6); font-size: var(--t-18); }
.way { display: inline-flex; align-items: center; min-height: var(--tap); }
textarea + .act { margin-top: var(--s-3); }
.back { margin-top: var(--s-4); }
.foot { margin-top: var(--s-8); padding-top: var(--s-4); border-top: 1px solid var(--line); color: var(--ink-2); font-size: var(--t-14); max-width: var(--measure); }
.foot .keys { display: none; }
.link { min-height: var(--tap); padding: 0; border: 0; background: none; color: var(--accent-ink); text-decoration: underline; text-underline-offset: .18em; text-align: left; }
.foot .org { margin-top: var(--s-2); color: var(--ink-3); }
@media (max-width: 21rem) { h1 { font-size: var(--t-26); } }
@media (min-width: 56rem) {
  .top-in { padding-top: var(--s-4); padding-bottom: var(--s-4); }
  .langs > * { font-size: var(--t-16); }
  .wrap { padding: var(--s-12) var(--s-8) var(--s-8); }
  .cols { display: grid; grid-template-columns: minmax(0, 1fr) 18rem; grid-column-gap: var(--s-16); }
  h1 { font-size: var(--t-44); }
  .hint { font-size: var(--t-18); margin-top: var(--s-2); }
  .form textarea { height: 11rem; min-height: 8rem; margin-top: var(--s-5); padding: var(--s-4); font-size: var(--t-21); }
  .flag { margin-top: var(--s-3); }
  .act { display: flex; align-items: center; margin-top: var(--s-4); }
  .form .send { width: auto; min-height: 3.25rem; margin: 0 var(--s-5) 0 0; padding: 0 var(--s-10); flex: none; }
  .how { margin: 0; font-size: var(--t-16); }
  .act + .how { margin-top: var(--s-4); }
  textarea + .act { margin-top: var(--s-4); }
  .facts { margin-top: 2px; font-size: var(--t-15); }
  .form { grid-column: 1; grid-row: 1 / span 2; }
  .cols details { grid-column: 1; align-self: start; margin-top: var(--s-8); }
  .danger { grid-column: 2; grid-row: 1; align-self: start; margin: 0; padding: var(--s-2) 0 0; border: 0; }
  .cols .back { grid-column: 1; align-self: start; }
  .voice { grid-column: 2; grid-row: 2 / span 3; align-self: start; margin-top: var(--s-8); padding-top: var(--s-5); border-top: 1px solid var(--line); }
  .danger h2, .voice h2 { font-size: var(--t-18); }
  .dials { margin-top: var(--s-2); }
  .cols .foot { grid-column: 1 / -1; margin-top: var(--s-12); }
  .sorry h1 { font-size: var(--t-32); }
  .sorry .danger, .sorry .voice { margin-top: var(--s-8); }
  .foot .keys { display: inline; }
}
@media (pointer: coarse) { .foot .keys { display: none; } }
html:not(.js) .foot .keys { display: none; }
`
