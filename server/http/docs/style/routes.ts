import { css } from './css.ts';

/** A route: how it is asked, what is in it and what it answers. */
export const ROUTES = css`
  .card {
    margin-top: 1.25rem;
    padding: clamp(1rem, 3vw, 1.5rem);
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--card);
  }

  .summary {
    margin-top: 0.5rem;
    font-size: 1.05rem;
  }

  .summary ~ p {
    margin-top: 0.35rem;
  }

  .right,
  .kind,
  .fields p,
  .fields .meanings {
    color: var(--quiet);
    font-size: 0.92rem;
  }

  h3 .method {
    padding: 0.15rem 0.5rem;
    border-radius: 6px;
    font-size: 0.8rem;
    font-weight: 700;
    letter-spacing: 0.03em;
    background: light-dark(#e7e8ff, #34365c);
    color: light-dark(#2b2ea8, #d3d5ff);
  }

  h3 .POST {
    background: light-dark(#dcf3e2, #17402a);
    color: light-dark(#13512b, #b5f0c9);
  }

  h3 .PUT {
    background: light-dark(#fff2d6, #43350f);
    color: light-dark(#7a4b00, #ffd98a);
  }

  .answers {
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
  }

  .answers > li {
    padding-block: 0.5rem;
    border-top: 1px solid var(--line);
  }

  .status {
    font-weight: 700;
  }

  summary {
    display: inline-block;
    padding-block: 0.3rem;
    color: var(--accent);
    font-size: 0.92rem;
    cursor: pointer;
  }

  summary::before {
    content: '+ ';
  }

  [open] > summary::before {
    content: '− ';
  }

  .refusals {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
    font-size: 0.85rem;
  }
`;
