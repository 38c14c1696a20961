import { css } from 'lit';

/** What the extras need beside the panel's own. */
export const styles = css`
  .extra,
  .marks,
  .letter {
    display: grid;
    justify-items: start;
    gap: 0.35em;
  }

  details form {
    margin-block-start: var(--_space);
  }

  header ~ .aside {
    margin-block-end: calc(var(--_space) * 1.25);
  }

  .letter {
    inline-size: 100%;
  }

  .letter[open] > * {
    margin-block-start: 0.5em;
  }

  .marks:empty {
    display: none;
  }

  /* Nothing in it takes the focus, so it may show elsewhere than it comes. */
  .marks {
    order: 1;
  }

  .quick {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin-block: 0.15em 0.25em;
  }

  .chip {
    min-block-size: 2.25em;
    padding: 0.25em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: 2em;
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: 0.9em;
  }

  .chip[aria-pressed='true'] {
    border-color: var(--_text);
    background: var(--_surface);
  }

  .words li .meta {
    display: block;
  }

  select {
    padding: 0.4em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_background);
    color: inherit;
    font: inherit;
  }
`;
