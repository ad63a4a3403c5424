/** How an HTML briefing looks: on a screen, dark or light, and on paper. Faces are the reader's own: nothing is fetched. */
export const styleSheet = `
:root { color-scheme: light dark; --ink: light-dark(#1b1b1f, #e6e6e9); --quiet: light-dark(#5c5c66, #a6a6b0); --line: light-dark(#c9c9d1, #4a4a54); --accent: light-dark(#1f4e79, #9cc4ea); --paper: light-dark(#fff, #17171a); }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 Charter, "Bitstream Charter", "Source Serif 4", Cambria, Georgia, serif; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
.marking { margin: 0; padding: .5rem 1.25rem; text-align: right; font: bold 1rem/1.4 system-ui, sans-serif; }
.marking p { margin: 0; }
.marking span { padding: .1em .4em; print-color-adjust: exact; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { margin: .25rem 0 1rem; font-size: 1.9rem; }
h2 { margin: 2.25rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--line); font-size: 1.3rem; }
h3 { margin: 1.25rem 0 .5rem; font-size: 1rem; }
.kind, .own-marking, .handling, dt, th, .tag, .place { font-family: system-ui, sans-serif; }
.kind { margin: 0; color: var(--quiet); font-size: .9rem; }
.own-marking { font-size: .85rem; }
.handling { margin: .25rem 0; font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0; }
dt { color: var(--quiet); font-size: .85rem; line-height: 1.75; }
dd { margin: 0; }
p { margin: 0 0 .75rem; }
a { color: var(--accent); }
sup { font-size: .7em; line-height: 0; }
sup a { text-decoration: none; }
.entry { position: relative; padding-left: 2.25rem; scroll-margin-top: 1rem; }
.entry > .number { position: absolute; left: 0; color: var(--quiet); font-size: .9rem; }
.analyst { padding-left: 1rem; border-left: 3px solid var(--line); margin-bottom: .75rem; }
.tag, .place { color: var(--quiet); font-size: .75rem; white-space: nowrap; }
blockquote { margin: 0 0 .75rem; padding-left: 1.25rem; }
.said-by { color: var(--quiet); }
table { width: 100%; margin: 0 0 1rem; border-collapse: collapse; border-block: 1px solid var(--ink); font-size: .92rem; line-height: 1.4; }
th, td { padding: .4rem .75rem .4rem 0; text-align: left; vertical-align: top; overflow-wrap: break-word; }
tbody th { font: inherit; font-weight: 600; }
thead { border-bottom: 1px solid var(--ink); }
thead th { color: var(--quiet); font-size: .8rem; }
tbody tr + tr { border-top: 1px solid var(--line); }
.notes { padding-left: 2.25rem; font-size: .95rem; }
.notes li { margin-bottom: .5rem; scroll-margin-top: 1rem; }
.notes li:target, .entry:target, tr:target { background: light-dark(#fff3c4, #4a3f14); }
@media (max-width: 30rem) { main { padding-inline: 1rem; } th, td { padding-right: .4rem; hyphens: auto; overflow-wrap: anywhere; } }
@media print { main { max-width: none; padding: 0; } tr, .entry { break-inside: avoid; } h2 { break-after: avoid; } thead { display: table-header-group; } }
`;
