/** Of the report's page: black on white, prints on paper, nothing by colour alone. */
export const style = `
:root { color-scheme: light; --ink: #0b0c0c; --line: #b1b4b6; }
body { font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: #fff; margin: 0 auto; max-width: 62rem; padding: 1rem 1.5rem; }
h1 { font-size: 1.9rem; margin: 0.5rem 0; } h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; }
a { color: #1d70b8; } a:focus, .scroll:focus { outline: 3px solid #ffdd00; outline-offset: 2px; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 0.5rem; background: #fff; }
svg { width: 100%; height: auto; font: 13px system-ui, sans-serif; } svg rect { stroke: #fff; stroke-width: 1; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
caption { text-align: left; padding: 0.4rem 0; color: #505a5f; }
th, td { padding: 0.35rem 0.8rem 0.35rem 0; border-bottom: 1px solid var(--line); text-align: right; font-variant-numeric: tabular-nums; }
th:first-child, td:first-child { text-align: left; } tbody th { font-weight: 400; } thead th { vertical-align: bottom; }
.total th, .total td { font-weight: 700; border-top: 2px solid var(--ink); } abbr { text-decoration: none; }
.quiet { padding: 0.75rem 1rem; border-left: 0.4rem solid var(--line); } footer { border-top: 1px solid var(--line); margin-top: 2rem; }
@page { size: A4; margin: 15mm; }
@media print { .skip, nav { display: none; } body { padding: 0; max-width: none; font-size: 10pt; } section { break-inside: avoid; } .scroll { overflow: visible; } }
`;
