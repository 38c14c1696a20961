import { css } from './css.ts';

/** What is behind everything, in the colours of the demo's pages and the panel. */
export const GROUND = css`
  :root {
    --ink: light-dark(#1d2130, #eceef4);
    --quiet: light-dark(#5a6175, #a9afc0);
    --ground: light-dark(#f5f6f9, #12141b);
    --card: light-dark(#ffffff, #1b1e28);
    --line: light-dark(#dfe2ea, #3a4051);
    --raised: light-dark(#eff1f6, #282c3a);
    --accent: light-dark(#3538cd, #b4b8ff);
    color-scheme: light dark;
    scroll-padding-top: 1.25rem;
    font-family:
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'DejaVu Sans',
      sans-serif;
    line-height: 1.5;
  }

  * {
    box-sizing: border-box;
  }

  body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem clamp(2rem, 4vw, 4rem);
    max-width: 78rem;
    margin: 0 auto;
    padding: clamp(1.25rem, 4vw, 3rem) clamp(0.75rem, 4vw, 2rem) 5rem;
    background: var(--ground);
    color: var(--ink);
    overflow-wrap: anywhere;
  }

  a {
    color: var(--accent);
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 2px;
  }

  @media (width >= 60rem) {
    body {
      grid-template-columns: 17rem minmax(0, 1fr);
    }
  }
`;
