/** The page on what stays behind: text to be read in one column, large and calm. */
export const TRACES_STYLE = `
.traces { max-width: var(--measure); }
.traces h1 { margin-top: var(--s-4); font-size: var(--t-26); }
.traces h2 { margin-top: var(--s-6); font-size: var(--t-18); line-height: var(--lh-snug); }
.traces section p, .traces section li { margin-top: var(--s-2); }
.traces section li { padding-left: var(--s-4); border-left: 2px solid var(--line-strong); }
.traces .danger { margin-top: var(--s-8); padding-top: var(--s-4); }
.traces .danger h2 { margin-top: 0; }
.traces .send { min-height: 3.25rem; margin-top: var(--s-6); padding: 0 var(--s-6); font-size: var(--t-18); }
@media (min-width: 56rem) { .traces h1 { margin-top: 0; font-size: var(--t-32); } .traces h2 { font-size: var(--t-21); } }
`
