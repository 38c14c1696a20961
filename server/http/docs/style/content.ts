import { css } from './css.ts';

/** Text, and code in it. */
export const CONTENT = css`
  h1,
  h2,
  h3,
  h4,
  p {
    margin: 0;
    text-wrap: pretty;
  }

  h1 {
    font-size: clamp(1.9rem, 5vw, 2.9rem);
    line-height: 1.15;
    letter-spacing: -0.02em;
  }

  h2 {
    margin: 3.5rem 0 0.5rem;
    font-size: 1.5rem;
    letter-spacing: -0.01em;
  }

  header h2 {
    margin: 1.25rem 0 0;
    font-size: 1.2rem;
  }

  h3 {
    font-size: 1rem;
    font-weight: 600;
    /* The card that it is in is seen from its upper edge. */
    scroll-margin-top: 2.5rem;
  }

  ul {
    margin: 0.25rem 0 0;
    padding-left: 1.25rem;
  }

  pre {
    margin: 0;
    padding: 0.9rem 1rem;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--card);
    white-space: pre-wrap;
  }

  h4 {
    margin-top: 1.25rem;
    color: var(--quiet);
    font-size: 0.85rem;
    font-weight: 600;
  }

  header {
    display: grid;
    gap: 0.9rem;
    max-width: 44rem;
  }

  .kicker {
    color: var(--accent);
  }

  .kicker,
  code {
    font-family: ui-monospace, 'DejaVu Sans Mono', monospace;
    font-size: 0.9em;
  }

  p code,
  .meanings code,
  td code {
    padding: 0.1em 0.3em;
    border-radius: 4px;
    background: var(--raised);
  }
`;
