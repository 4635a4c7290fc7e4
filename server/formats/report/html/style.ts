/** The look of a report as a page: plain, narrow, the same on paper. */
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1f2328; font: 16px/1.65 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', system-ui, sans-serif; overflow-wrap: break-word; }
header, nav, main, footer { max-width: 52rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 3rem; }
.facts { border-bottom: 2px solid #1f2328; }
h1 { margin: 0 0 .25rem; font-size: 1.9rem; line-height: 1.25; }
h2 { margin: 2.75rem 0 .75rem; font-size: 1.4rem; line-height: 1.3; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.12rem; }
h4 { margin: 1.25rem 0 .25rem; font-size: 1rem; }
p, ul, ol { margin: .6rem 0; }
main p { white-space: pre-line; }
a { color: #423ba8; }
:target { background: #fdf1d8; }
.facts, .source, .notes, figcaption small, footer { color: #575d66; font-size: .84rem; }
.facts { margin: 0; padding: 0 0 1.25rem; list-style: none; }
.simulated { display: inline-block; margin: 0; padding: .1rem .6rem; border-radius: 6px; background: #fdf1d8; color: #7a4d00; font-weight: 600; }
nav { margin-top: 1.5rem; font-size: .92rem; }
nav ol { margin: .25rem 0; padding: 0; list-style: none; columns: 18rem 2; }
nav .inner { padding-left: 1.25rem; }
figure { margin: 1.75rem 0; break-inside: avoid; }
figure svg { display: block; width: 100%; min-width: 32rem; height: auto; }
figcaption { font-weight: 600; }
figcaption small { display: block; font-weight: 400; }
.wide { overflow-x: auto; }
.wide:focus-visible { outline: 2px solid #4a43b5; }
table { width: 100%; border-collapse: collapse; border-top: 1.5pt solid #1f2328; border-bottom: 1.5pt solid #1f2328; font-size: .84rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .5rem; text-align: left; vertical-align: top; }
thead th { border-bottom: .75pt solid #1f2328; vertical-align: bottom; }
th { font-weight: 600; }
tbody th { font-weight: 400; min-width: 5rem; }
tbody th[colspan] { font-weight: 600; }
td:not(.number) { min-width: 4.5rem; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
.inner { padding-left: 1.25rem; }
.note { padding: .5rem .75rem; border-left: 3px solid #e69f00; background: #fdf1d8; }
.references { padding-left: 0; list-style: none; font-size: .92rem; }
body > footer { margin-top: 3rem; padding-bottom: 3rem; overflow-wrap: anywhere; }
@media screen and (width < 40rem) {
  thead th { min-width: 5rem; }
}
@media print {
  body { font-size: 10.5pt; }
  header, nav, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  h2, h3, h4, figcaption { break-after: avoid; }
  .wide { overflow: visible; }
  figure svg { min-width: 0; }
  table { font-size: 8pt; }
  tr { break-inside: avoid; }
}
@page { margin: 2cm; }
`;
