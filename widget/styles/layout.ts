import { css } from 'lit';

/** Where things are. One column, and two where there is room. */
export const layout = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  p,
  dl,
  dd,
  ol,
  ul,
  form {
    margin: 0;
    padding: 0;
  }

  ol,
  ul {
    list-style: none;
  }

  h2,
  h3 {
    font-size: 1em;
    font-weight: 600;
    line-height: 1.3;
  }

  [tabindex='-1']:focus {
    outline: none;
  }

  header {
    margin-block-end: calc(var(--_space) * 1.25);
  }

  header h2,
  dialog h2 {
    font-size: 1.3em;
  }

  .about {
    color: var(--_text-muted);
    font-size: 0.9em;
  }

  /* What people wrote elsewhere may have no place to break. */
  .about,
  .words,
  .why,
  .meta,
  dd {
    overflow-wrap: anywhere;
  }

  .body,
  .record,
  .action,
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(var(--_space) * 1.25);
  }

  .body {
    gap: calc(var(--_space) * 1.75);
  }

  @container panel (inline-size >= 44rem) {
    .body:has(.record) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr);
      gap: calc(var(--_space) * 2.5);
    }
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.75);
  }

  .buttons > *,
  .check button {
    flex: 1 1 auto;
    max-inline-size: 20em;
  }

  footer {
    margin-block-start: var(--_space);
    font-size: 0.9em;
  }

  /* Large enough for a finger. */
  li a,
  footer a,
  footer ::slotted(*) {
    display: inline-block;
    padding-block: 0.25em;
  }

  a {
    color: inherit;
  }

  /* Always there and never seen: what changes in it is read aloud. */
  .status,
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
