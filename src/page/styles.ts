import { customProperties } from "./colors.ts";
import { fontSizes, phaseHeight, rowHeight } from "./drawing.ts";
import { drawingStyles, toneOf } from "./drawing-svg.ts";

/** The styles of the page, in light and dark mode, on narrow screens and on paper. It uses the system's fonts. */
export const styles = `
:root {
  color-scheme: light dark;
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, Cantarell, sans-serif;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", Georgia, serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  ${customProperties("light")}
}
@media (prefers-color-scheme: dark) {
  :root { ${customProperties("dark")} }
}
*, ::before, ::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); overflow-wrap: break-word; -webkit-text-size-adjust: 100%; }
main, footer { max-width: 76rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3rem); }
main { padding-top: clamp(1.5rem, 5vw, 4rem); }
footer { padding-block: 3rem 2rem; color: var(--soft); font-size: .875rem; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-wrap: balance; margin: 0; font-weight: 650; }
p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
code { font-family: var(--mono); font-size: .875em; }
.quiet, .tally { color: var(--soft); font-size: .875rem; font-weight: 400; }
.tally { font-variant-numeric: tabular-nums; }
.unknown { color: var(--soft); font-style: italic; font-weight: 400; }
.scroll { overflow-x: auto; max-width: 100%; }

.incident h1, .incident h2 { font: 600 clamp(1.75rem, 1.1rem + 2.6vw, 3rem)/1.12 var(--serif); letter-spacing: -.012em; max-width: 26em; }
.incident h2 { font-size: clamp(1.5rem, 1.1rem + 1.6vw, 2.125rem); }
.kicker { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: baseline; color: var(--soft); margin-bottom: .75rem; font-variant-numeric: tabular-nums; }
.kicker code { overflow-wrap: anywhere; }
.score { margin-top: 1.75rem; max-width: 34rem; }
.score strong { font-size: 1.25rem; font-weight: 650; }
.bar { display: block; border-radius: 5px; margin-top: .5rem; background: var(--faint); }
.bar .met { fill: var(--met); } .bar .unmet { fill: var(--unmet); } .bar .blocked { fill: var(--blocked); }
.gist { margin-top: 1.75rem; max-width: 50rem; display: grid; gap: .75rem; }
.gist > div { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0 1rem; }
.gist dt, .moments dt { color: var(--soft); font-size: .875rem; padding-top: .1rem; }
.gist b { font-weight: 600; }
.tasks li { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); padding-top: .25rem; } .box { color: var(--soft); }
.moments { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: 1.25rem 2rem; margin-top: 2rem; padding: 1.25rem 0; border-block: 1px solid var(--rule); }
.moments dd { font-variant-numeric: tabular-nums; }
.clock { display: block; width: fit-content; font-size: 1.5rem; line-height: 1.3; font-weight: 600; letter-spacing: -.01em; }
.moments .after { font-size: .9375rem; } .moments .after b { font-weight: 400; }

section { margin-top: 3rem; }
section > h2, section > h3:first-child { font-size: 1.125rem; margin-bottom: 1rem; }

.chart { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); background: var(--sheet); border: 1px solid var(--rule); border-radius: 8px; padding: 1.25rem; overflow-x: clip; }
.lanes { padding-top: ${String(phaseHeight + 10)}px; font-size: .875rem; color: var(--soft); } .lanes.no-phases { padding-top: 4px; }
.lanes li { display: flex; align-items: center; gap: .4rem; line-height: 1.1; } ${[1, 2, 3].map((rows) => `.rows-${String(rows)} { height: ${String(rows * rowHeight + 8)}px; }`).join(" ")}
.plot { padding-inline: 14px; min-width: 0; } .plot-narrow { display: none; grid-column: 1 / -1; }
.plot > svg, .at { overflow: visible; } .plot > svg { display: block; font-family: var(--sans); }
.captions { grid-column: 1 / -1; display: grid; margin-top: 1rem; padding-top: .9rem; border-top: 1px solid var(--rule); }
.captions > * { grid-area: 1 / 1; visibility: hidden; max-width: 52rem; }
.captions b { margin-right: .4em; font-variant-numeric: tabular-nums; }
.captions .hint { visibility: visible; color: var(--soft); }
.chart:has(.mark:is(:hover, :focus)) .hint { visibility: hidden; }
.chart:has(.mark:focus):has(.mark:hover) .captions > * { background: var(--sheet); }
figcaption { grid-column: 1 / -1; color: var(--soft); font-size: .875rem; margin-top: .75rem; max-width: 52rem; }
.label { fill: var(--soft); font-size: ${String(fontSizes.tick)}px; font-variant-numeric: tabular-nums; } .label:is(.phase, .day, .gap) { fill: var(--ink); }
line:is(.tick, .lane) { stroke: var(--rule); } line:is(.midnight, .gap) { stroke: var(--soft); } circle.gap { fill: var(--soft); } text.gap { stroke: var(--sheet); }
.unnoticed, .outage { --tone: var(--unnoticed); } .looking, .noticed { --tone: var(--looking); } .fixing { --tone: var(--fixing); }
rect:is(.phase, .phase-head) { fill: var(--tone); }
${(Object.keys(toneOf) as (keyof typeof toneOf)[]).map((lane) => `.${lane} { --tone: var(--${toneOf[lane]}); }`).join(" ")}
.symbol, .ring { stroke: var(--tone); fill: var(--tone); } .number { fill: var(--tone); }
:is(.plot, .key) .symbol.actions, .count { fill: var(--sheet); }
${drawingStyles(".timeline ")}
.mark { cursor: pointer; outline: none; }
.timeline .mark:is(:hover, :focus) .hit { fill: var(--faint); stroke: var(--focus); stroke-width: 2.5; }

.chart + div { margin-top: 1.75rem; } .events { margin-top: .5rem; }
.events li { display: grid; grid-template-columns: 11rem 10rem minmax(0, 1fr); gap: .15rem 1rem; padding: .6rem 0; border-top: 1px solid var(--rule); }
.events li:first-child { border-top: 0; }
.when { font-variant-numeric: tabular-nums; } .when span { color: var(--soft); margin-left: .35em; white-space: nowrap; }
.roles { color: var(--soft); font-size: .9375rem; }
.role { display: flex; align-items: center; gap: .4rem; }
.key { flex: none; }
.line { font-size: .8125rem; color: var(--soft); white-space: nowrap; }
li:target, .prose p:target, .prose tr:target, article:target { outline: none; background: var(--faint); box-shadow: 0 0 0 .5rem var(--faint); border-radius: 1px; }
article:target { background: none; box-shadow: none; }

.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 4rem; }
@media (min-width: 64rem) { .columns { grid-template-columns: minmax(0, 1fr) 25rem; align-items: start; } }
.checklist ul { margin-bottom: 1.75rem; }
.checklist h3, .checklist h4 { font-size: .9375rem; margin-bottom: .35rem; display: flex; justify-content: space-between; gap: 1rem; align-items: baseline; }
.checklist li { font-size: .9375rem; }
.checklist ul > li:has(> .status) { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr); padding: .4rem 0; border-top: 1px solid var(--rule); }
.status .name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.sign { font-weight: 700; }
.met .sign { color: var(--met); } .unmet .sign { color: var(--unmet); } .blocked .sign { color: var(--soft); }
.blocked .status .name { position: static; width: auto; height: auto; clip-path: none; font-size: .8125rem; color: var(--soft); }
.checklist ul > li.blocked { grid-template-columns: 8.5rem minmax(0, 1fr); }
.blocked .sign { margin-right: .75rem; }
.met .what, .blocked .what { color: var(--soft); }
.unmet > .what { font-weight: 600; }
.checklist .what a { color: inherit; text-decoration-color: var(--rule); } .checklist .what a:hover { text-decoration-color: currentcolor; }
.rule { display: block; font-size: .8125rem; font-weight: 400; color: var(--soft); overflow-wrap: anywhere; }
.checklist .findings { grid-column: 2; margin: .35rem 0 .25rem; }
.findings li { padding: .45rem .7rem; margin-top: .3rem; background: var(--faint); border-left: 3px solid var(--unmet); border-radius: 0 4px 4px 0; }
.evidence { grid-column: 2; font-size: .8125rem; color: var(--soft); }
.findings li:target { box-shadow: 0 0 0 2px var(--focus); }
.number { white-space: nowrap; }
.number b, .note { display: inline-block; min-width: 1.35em; padding: 0 .3em; text-align: center; font: 600 .75rem/1.35 var(--sans); border: 1px solid currentcolor; border-radius: 3px; text-decoration: none; font-variant-numeric: tabular-nums; }
.tag { display: inline-block; padding: 0 .4em; font-size: .75rem; color: var(--soft); border: 1px solid var(--soft); border-radius: 3px; margin-right: .35em; }

.prose { font: 1.0625rem/1.65 var(--serif); max-width: 42rem; background: var(--sheet); border: 1px solid var(--rule); border-radius: 8px; padding: clamp(1rem, 4vw, 2.5rem); }
.prose > :first-child { margin-top: 0; }
.text > .quiet { margin: -.6rem 0 1rem; }
.prose :is(h3, h4, h5, h6) { font-family: var(--serif); font-size: 1.0625rem; margin: 1.9em 0 .5em; }
.prose h3 { font-size: 1.5rem; } .prose h4 { font-size: 1.25rem; }
article .prose h4 { font-size: 1.5rem; } article .prose h5 { font-size: 1.25rem; }
.prose :is(p, ul, ol, blockquote, .scroll) { margin: 0 0 .9em; }
.prose ul { list-style: disc; } .prose ol { list-style: decimal; }
.prose :is(ul, ol) { padding-left: 1.4em; }
.prose li { margin-bottom: .35em; } .prose li > p { margin-bottom: .35em; }
.prose li:has(> input, > p > input) { list-style: none; margin-left: -1.4em; }
.prose input { margin: 0 .5em 0 0; width: 1em; height: 1em; vertical-align: -.1em; }
.prose pre { margin: 0; padding: .75rem 1rem; background: var(--faint); border-radius: 4px; font: .875rem/1.5 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; }
.prose blockquote { padding-left: 1rem; border-left: 3px solid var(--rule); color: var(--soft); }
.prose table { border-collapse: collapse; font-size: .9375rem; }
.prose :is(td, th) { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--rule); }
.prose hr { border: 0; border-top: 1px solid var(--rule); margin: 2em 0; }
mark { background: var(--mark); color: var(--mark-ink); padding: .05em .1em; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.note { margin: 0 .15em 0 .25em; vertical-align: .15em; color: var(--unmet); background: var(--sheet); }
.note:hover { text-decoration: underline; }
.anchor:target + mark, .anchor:target + .anchor + mark { outline: 3px solid var(--focus); }
.rest { font: .875rem/1.8 var(--sans); color: var(--soft); }

.overview { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 5rem; }
@media (min-width: 64rem) { .overview { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; } }
.strip { margin-bottom: 1.4rem; }
.strip h3 { font-size: .9375rem; display: flex; justify-content: space-between; gap: 1rem; margin-bottom: .5rem; }
.strip svg { overflow: visible; display: block; }
.spread { overflow-x: clip; }
.tick-label { fill: var(--soft); font-size: 12px; font-variant-numeric: tabular-nums; }
.strip .tick { stroke: var(--rule); stroke-dasharray: 2 4; }
.bar-button .all { fill: var(--rule); } .bar-button .shown { fill: var(--detection); } .columns-chart .hit { fill: transparent; }
.scripted .bar-button { cursor: pointer; } .scripted .bar-button:hover .all, .bar-button[aria-pressed="true"] .all { fill: var(--soft); }
.bar-button:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; }
.columns-chart { overflow: visible; display: block; } .months + .spread { margin-top: 2.5rem; }
.base { stroke: var(--soft); } .median { stroke: var(--unmet); stroke-width: 2.5; }
.missed li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; padding: .3rem 0; font-size: .9375rem; }
button.tally { font: inherit; font-size: .875rem; color: var(--link); background: none; border: 0; padding: .1rem .3rem; margin: -.1rem -.3rem; cursor: pointer; border-radius: 4px; text-decoration: underline; text-underline-offset: .18em; text-decoration-thickness: 1px; }
button.tally[aria-pressed="true"] { color: var(--sheet); background: var(--link); text-decoration: none; }
.missed li a { color: inherit; text-decoration-color: var(--rule); }
.missed .bar { grid-column: 1 / -1; margin: .2rem 0 .1rem; height: 6px; border-radius: 3px; }
.passed { border: 0; padding: 0; margin: 0; } .passed > summary { color: var(--soft); font-size: .875rem; padding: .3rem 0; }
.passed[open] { padding: 0; } .passed[open] > summary { border: 0; margin: 0; }
.missed details { border: 0; padding: 0; } .missed summary { color: var(--soft); font-size: .875rem; padding: .4rem 0; } .missed details[open] { padding: 0; } .missed details[open] > summary { border: 0; margin: 0; }
.missed .quiet { margin-top: .75rem; }
.swatch { display: inline-block; width: .75em; height: .75em; border-radius: 2px; margin-right: .35em; } .swatch:not(:first-child) { margin-left: 1em; }
.swatch.unmet { background: var(--unmet); } .swatch.blocked { background: var(--blocked); }

#filters { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: end; margin-bottom: 1rem; }
#filters[hidden] { display: none; }
#filters p { min-width: 0; max-width: 100%; } #filters label { display: block; font-size: .875rem; color: var(--soft); }
#filters :is(input, select) { font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--soft); border-radius: 5px; padding: .4rem .6rem; width: 20rem; height: 2.6rem; max-width: 100%; }
#count { color: var(--soft); padding: .45rem 0; font-variant-numeric: tabular-nums; }
.chosen { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; } #chips { display: contents; }
#chips button { font: inherit; font-size: .875rem; color: var(--sheet); background: var(--link); border: 0; border-radius: 1rem; padding: .2rem .8rem; cursor: pointer; }
#table { border-collapse: separate; border-spacing: 0; width: 100%; font-size: .9375rem; }
#table :is(td, th) { text-align: left; vertical-align: baseline; padding: .55rem 1rem .55rem 0; border-bottom: 1px solid var(--rule); font-variant-numeric: tabular-nums; }
#table td { white-space: nowrap; } #table .number { text-align: right; } #table :is(td, th):last-child { padding-right: .25rem; }
#table thead th { position: sticky; top: 0; z-index: 1; background: var(--paper); color: var(--soft); font-weight: 500; font-size: .875rem; border-bottom-color: var(--soft); vertical-align: bottom; }
#table thead button { font: inherit; color: inherit; text-align: inherit; background: none; border: 0; padding: .2rem 0; cursor: pointer; }
#table thead button:hover { color: var(--ink); text-decoration: underline; }
#table thead th[aria-sort] { color: var(--ink); font-weight: 650; }
#table thead th[aria-sort="ascending"] > *::after, #table thead th[aria-sort="ascending"]:not(:has(button))::after { content: " ↑"; }
#table thead th[aria-sort="descending"] > *::after, #table thead th[aria-sort="descending"]:not(:has(button))::after { content: " ↓"; }
#table tbody th { font-weight: 600; min-width: 12rem; overflow-wrap: anywhere; } #table + .quiet { margin-top: .75rem; } #table tbody th code { display: block; color: var(--soft); font-weight: 400; overflow-wrap: anywhere; }

details { margin-top: .5rem; border: 1px solid var(--rule); border-radius: 8px; padding: 0 clamp(.75rem, 3vw, 2rem); }
.history + details { margin-top: 3rem; }
summary { cursor: pointer; padding: .9rem 0; }
.summary-title { font-weight: 600; margin-right: 1rem; }
details[open] { padding-bottom: 2rem; } details[open] > summary { border-bottom: 1px solid var(--rule); margin-bottom: 2rem; }

@media (min-width: 60.01rem) { #filters p:has(#sort) { display: none; } }
/* A card for each incident. */
@media screen and (max-width: 60rem) {
  #table, #table tbody { display: block; } #table thead { display: none; }
  #table tbody { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); gap: .75rem; }
  #table tr:not([hidden]) { display: block; background: var(--sheet); border: 1px solid var(--rule); border-radius: 8px; padding: .75rem 1rem; }
  #table tbody :is(td, th) { border: 0; padding: .1rem 0; display: flex; justify-content: space-between; gap: 1rem; white-space: normal; }
  #table tbody th { display: block; padding-bottom: .4rem; min-width: 0; }
  #table tbody td:last-child { padding-right: 0; }
  #table td::before { content: attr(data-label); color: var(--soft); }
}
@media (max-width: 44rem) {
  .missed .bar { margin-bottom: .3rem; }
  .gist > div { grid-template-columns: minmax(0, 1fr); } .moments { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; }
  .wide { display: none; }
  .chart { display: block; padding: 1rem .75rem; } .lanes, .plot-wide { display: none; } .plot-narrow { display: block; }
  .events li { grid-template-columns: minmax(0, 1fr); } .roles { display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
  .checklist ul > li.blocked { grid-template-columns: minmax(0, 1fr); }
}
@media print {
  :root { color-scheme: light; ${customProperties("print")} }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { font-size: 10pt; } main, footer { max-width: none; padding: 0; }
  .captions, #filters { display: none; }
  .columns, .overview { display: block; }
  .prose { max-width: none; border: 0; padding: 0; font-size: 11pt; }
  .scroll { overflow: visible; } #table { font-size: 8.5pt; } #table tbody th { min-width: 0; } #table td { white-space: normal; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  details { border: 0; padding: 0; } details:has(> article) { display: none; } summary { display: none; }
  #table thead th { position: static; }
  .events li, .checklist li, .strip, .missed li, .chart, .columns-chart, #table tr { break-inside: avoid; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  a { text-decoration: none; }
}
`;
