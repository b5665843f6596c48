/** Of the page of a difference: black on white, wide tables that scroll by themselves, nothing by colour alone. */
export const style = `
:root { color-scheme: light; --ink: #0b0c0c; --line: #b1b4b6; --more: #00703c; --less: #942514; }
body { font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: #fff; margin: 0 auto; max-width: 100rem; padding: 1rem 1.5rem; }
h1 { font-size: 1.9rem; margin: 0.5rem 0; } h2 { font-size: 1.35rem; margin: 2rem 0 0.5rem; }
code { font-family: ui-monospace, monospace; font-weight: 600; }
a { color: #1d70b8; } a:focus, .scroll:focus { outline: 3px solid #ffdd00; outline-offset: 2px; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 0.5rem; background: #fff; }
.scroll { overflow-x: auto; margin: 1rem 0 2rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
caption { text-align: left; font-weight: 700; font-size: 1.1rem; padding: 0.4rem 0 0.4rem 0.6rem; border-left: 0.4rem solid; }
.gained caption { border-color: var(--more); } .lost caption { border-color: var(--less); }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.8rem 0.5rem 0; border-bottom: 1px solid var(--line); min-width: 7rem; }
thead th { border-bottom: 2px solid var(--ink); } tbody th { font-weight: 600; min-width: 14rem; }
.any { color: #505a5f; } .quiet { padding: 1rem; border-left: 0.4rem solid var(--line); }
footer { border-top: 1px solid var(--line); margin-top: 2rem; }
@media print { .skip { display: none; } .scroll { overflow: visible; } tr { break-inside: avoid; } }
`;
