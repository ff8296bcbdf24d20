/** How a report looks: light and dark, on a phone and on paper. */
export const style = `
:root { color-scheme: light dark; --ink: #1c1f24; --dim: #626a75; --line: #d5dae1; --page: #fff; --box: #f5f7f9; --link: #0b5cad;
  --missing: #c2410c; --present: #15803d; --lack: #8a93a0; --both: #a16207 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --dim: #9aa3af; --line: #3a414b; --page: #14171b; --box: #1d2127; --link: #7db7f5;
  --missing: #fb923c; --present: #4ade80; --lack: #7b8591; --both: #facc15 } }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem; max-width: 76rem; background: var(--page); color: var(--ink); font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.7rem; line-height: 1.3 } h2 { font-size: 1.25rem; margin: 2rem 0 .6rem; border-bottom: 2px solid var(--line) } h3 { font-size: 1rem; margin: 1rem 0 .4rem } h4 { margin: 0; font-size: .95rem } h4 + p { margin-top: .3rem }
a { color: var(--link); text-decoration: none } a:hover { text-decoration: underline }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0 } dt { color: var(--dim) } dd { margin: 0 }
nav ol { display: flex; flex-wrap: wrap; gap: .2rem 2rem; padding-left: 1.2rem }
table { width: 100%; border-collapse: collapse; font-size: .9rem } th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top } td, th { min-width: 5.5em } th { background: var(--box) }
sup { font-size: .68rem; line-height: 0; margin-left: .1rem; white-space: nowrap } sup i { font-style: normal; margin-right: .15rem; color: var(--dim) } .empty { color: var(--dim) } .sep { color: var(--dim) }
sup i.STATED { color: var(--present) } sup i.IMPLIED { color: var(--both) }
.chain { display: grid; gap: .8rem } .places { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .6rem }
.stage h3 { margin: .3rem 0; padding: .1rem .6rem; background: var(--box); border-left: 4px solid var(--link) }
article, .legend span { border: 1px solid var(--line); border-left: 5px solid var(--line); background: var(--box); padding: .4rem .6rem; break-inside: avoid } article p { margin: .2rem 0 0; font-size: .85rem } .state { font-size: .75rem; font-weight: normal; color: var(--dim) }
.legend span { padding: 0 .5rem; font-size: .85rem }
.DECLARED_AND_MISSING { border-left-color: var(--missing) !important } .DECLARED_AND_PRESENT { border-left-color: var(--both) !important } .MISSING_ONLY { border-left-color: var(--lack) !important; border-style: dashed; border-left-style: solid } .PRESENT { border-left-color: var(--present) !important }
tr.DECLARED_AND_MISSING td:first-child { border-left: 5px solid var(--missing) } tr.DECLARED_AND_PRESENT td:first-child { border-left: 5px solid var(--both) }
svg { display: block; width: 100%; max-width: 44rem; margin: 0 auto; background: var(--box); border: 1px solid var(--line) } svg circle { fill: var(--link); fill-opacity: .55; stroke: var(--link) } svg circle.wants { stroke: var(--missing); stroke-width: 3 } svg text { fill: var(--ink); font-size: 14px }
.sources { font-size: .85rem; padding-left: 2.5rem } .sources li { margin-bottom: .4rem } .sources li:target { background: color-mix(in srgb, var(--both) 25%, transparent) } code, pre { font: .8rem/1.5 ui-monospace, monospace; color: var(--dim) } pre { white-space: pre-wrap }
blockquote { margin: .2rem 0; padding-left: .6rem; border-left: 3px solid var(--line); max-height: 12em; overflow: auto }
@media (max-width: 640px) { body { padding: .8rem } dl { display: block } dd { margin-bottom: .4rem } thead { display: none } table, tbody, tr, td { display: block } tr { border: 1px solid var(--line); margin-bottom: .6rem } td { border: 0; padding: .2rem .5rem } td::before { content: attr(data-title) "  "; color: var(--dim); font-size: .8rem } }
@media print { @page { size: A4; margin: 14mm } :root { color-scheme: light; --ink: #000; --dim: #555; --line: #bbb; --page: #fff; --box: #f5f5f5; --link: #000 } body { padding: 0; max-width: none; font-size: 9.5pt } tr, li { break-inside: avoid } h2, h3 { break-after: avoid } nav, details { display: none } blockquote { max-height: none } article, .legend span, svg circle { print-color-adjust: exact } }
`
