import { css } from 'lit';

/** A field, and what it found over the page below it. */
export const search = css`
  .panel {
    background: none;
  }

  .seek {
    position: relative;
  }

  .seek > .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.85em;
    block-size: 100%;
    color: var(--_text-muted);
    pointer-events: none;
  }

  .seek input {
    padding-inline-start: 2.5em;
    min-block-size: 2.75em;
    font-variant-numeric: normal;
    text-overflow: ellipsis;
  }

  input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .results {
    position: absolute;
    inset-block-start: calc(100% + 0.35em);
    inset-inline: 0;
    z-index: 1;
    max-block-size: min(26rem, 70vh);
    overflow-y: auto;
    padding: 0.35em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    box-shadow: 0 0.6rem 1.8rem rgb(0 0 0 / 18%);
  }

  .results p {
    padding: 0.6em 0.75em;
  }

  .result {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 0.75em;
    align-items: baseline;
    padding: 0.55em 0.75em;
    border-radius: calc(var(--_radius) * 0.75);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .result:hover,
  .result[aria-selected='true'] {
    background: var(--_surface);
  }

  .result[aria-selected='true'] {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  .kind {
    grid-area: 1 / 2;
    color: var(--_text-muted);
    font-size: 0.82em;
  }

  .name {
    font-weight: 600;
  }

  .result .meta {
    grid-column: 1 / -1;
  }

  @media (forced-colors: active) {
    .results {
      border: 1px solid;
    }
  }
`;
