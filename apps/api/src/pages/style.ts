import type { Html } from './html.js'

const sheet = `
  :root {
    color-scheme: light dark;
    --text: light-dark(#1b1f24, #e6e8eb);
    --quiet: light-dark(#535b66, #a9b1bc);
    --page: light-dark(#fbfbfa, #16191d);
    --card: light-dark(#ffffff, #1f2328);
    --line: light-dark(#d5d9de, #3a4048);
    --link: light-dark(#0b57a4, #8bbcf5);
    --good: light-dark(#1d6b36, #7fd196);
    --bad: light-dark(#a4201b, #ff9d94);
  }
  body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
  main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
  h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0; }
  h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
  h3 { font-size: 1rem; margin: 0; }
  a { color: var(--link); }
  a:focus-visible, input:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
  code { overflow-wrap: anywhere; }
  nav, form { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; margin: 0.5rem 0; }
  input, button { font: inherit; padding: 0.25rem 0.6rem; border: 1px solid var(--quiet); border-radius: 0.3rem; background: var(--card); color: inherit; }
  .quiet { color: var(--quiet); }
  .card { background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.75rem 1rem; margin: 0.75rem 0; }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; }
  caption { text-align: left; color: var(--quiet); }
  th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-top: 1px solid var(--line); }
  th { font-weight: 600; }
  .wall .state { width: 18rem; }
  .wall tbody th { font-weight: 400; }
  .wall .duty th { padding-top: 1rem; font-weight: 600; }
  .wall thead th { border-top: 0; }
  time { white-space: nowrap; }
  .holds { color: var(--good); font-weight: 600; }
  .doesNotHold { color: var(--bad); font-weight: 600; }
  .notAssessed { color: var(--quiet); }
  .counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 0.75rem; padding: 0; list-style: none; }
  .counts .card { margin: 0; }
  .counts strong { display: block; font-size: 1.5rem; line-height: 1.2; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 0.5rem 0; }
  dt { color: var(--quiet); }
  dd { margin: 0; }
  @media (max-width: 40rem) {
    .wall .state { width: 9rem; }
    dl { grid-template-columns: 1fr; }
  }
  @media print {
    :root { color-scheme: light; }
    nav, form, details { display: none; }
    .card { break-inside: avoid; }
  }
`

/** One sheet for all pages: no script, nothing from elsewhere, readable in light, in the dark and on paper. */
export const style: Html = { html: `<style>${sheet}</style>` }
