import { css } from './css.ts';

/** What is in an object, and in the objects in it. */
export const FIELDS = css`
  .fields,
  .kinds,
  .either {
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
  }

  .fields > li {
    padding-block: 0.5rem;
    border-top: 1px solid var(--line);
  }

  .kinds .fields > li:first-child,
  .either .fields > li:first-child,
  .fields .fields > li:first-child {
    border-top: 0;
  }

  .kinds > li,
  .either > li {
    padding-block: 0.4rem;
    color: var(--quiet);
    font-size: 0.92rem;
  }

  .kinds > li {
    border-top: 1px solid var(--line);
  }

  .either > li::before {
    content: 'Either';
  }

  .either > li + li::before {
    content: 'or';
  }

  /* What belongs to one of several stands in from it. */
  .kinds .fields,
  .either .fields,
  .fields .fields {
    padding-left: clamp(0.6rem, 2vw, 1.1rem);
    border-left: 2px solid var(--line);
    color: var(--ink);
    font-size: 1rem;
  }

  .name {
    font-weight: 600;
  }

  .kind i {
    font-style: normal;
  }

  .kind i::before {
    content: ' · ';
  }
`;
