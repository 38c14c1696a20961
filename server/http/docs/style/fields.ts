import { css } from './css.ts';

/** What is in an object, and in the objects in it. */
export const FIELDS = css`
  .fields,
  .options {
    margin: 0.5rem 0 0;
    padding: 0;
    list-style: none;
  }

  .fields > li {
    padding-block: 0.5rem;
    border-top: 1px solid var(--line);
  }

  .fields .fields {
    padding-left: clamp(0.6rem, 2vw, 1.1rem);
    border-left: 2px solid var(--line);
  }

  .fields .fields > li:first-child {
    border-top: 0;
  }

  .options > li + li {
    margin-top: 0.75rem;
  }

  .options > li::before {
    color: var(--quiet);
    font-size: 0.85rem;
    content: 'Either';
  }

  .options > li + li::before {
    content: 'or';
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
