import { css } from 'lit';

/** What stands around the list and the panel. Their own looks are theirs. */
export const embed = css`
  .panel {
    padding: var(--_space);
  }

  h1 {
    margin: 0;
    font-size: 1.15em;
    line-height: 1.3;
  }

  .around {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: calc(var(--_space) * 0.75);
    margin-block-end: var(--_space);
  }

  .around:not(:has(*)) {
    display: none;
  }

  .said p,
  .said button {
    margin-block-start: 0.5em;
  }

  .whose {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.1em 0.5em;
    overflow-wrap: anywhere;
  }

  .whose .icon {
    grid-row: span 2;
    inline-size: 1.3em;
    block-size: 1.3em;
    color: var(--_warning);
  }

  .whose .quiet {
    color: var(--_text-muted);
    font-size: 0.875em;
  }

  .back {
    min-block-size: 2.25em;
    padding: 0.2em 0.9em;
    font-size: 0.9em;
  }
`;
