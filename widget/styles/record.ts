import { css } from 'lit';

/** What the bill is worth and what has happened to it. */
export const record = css`
  .figures {
    padding: calc(var(--_space) * 0.85) var(--_space);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-variant-numeric: tabular-nums;
  }

  .figures div,
  .facts div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space);
    padding-block: 0.15em;
  }

  dt {
    color: var(--_text-muted);
  }

  /* Where a figure finds no room beside its name, it still ends where the others end. */
  dd {
    margin-inline-start: auto;
  }

  .figures .refundable {
    margin-block-start: 0.35em;
    padding-block-start: 0.45em;
    border-block-start: 1px solid var(--_border);
    font-weight: 600;
  }

  .figures .refundable dt {
    color: inherit;
  }

  .history {
    display: grid;
    gap: calc(var(--_space) * 0.6);
  }

  .none,
  .meta,
  .note,
  summary {
    color: var(--_text-muted);
    font-size: 0.9em;
  }

  .history li {
    padding-block: calc(var(--_space) * 0.65);
    border-block-start: 1px solid var(--_border);
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em var(--_space);
  }

  .sum {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .why {
    margin-block-start: 0.2em;
    white-space: pre-line;
  }

  .failed {
    color: var(--_danger);
    font-size: 0.9em;
  }

  .attention {
    display: flex;
    gap: 0.4em;
    margin-block-start: 0.35em;
    color: var(--_warning);
    font-size: 0.9em;
  }

  .attention .icon {
    margin-block-start: 0.15em;
  }

  summary {
    padding-block: 0.35em;
    cursor: pointer;
  }

  .pill {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    padding: 0.1em 0.6em 0.1em 0.4em;
    border: 1px solid transparent;
    border-radius: 99px;
    background: color-mix(in srgb, var(--_tone) 11%, var(--_background));
    color: var(--_tone);
    font-size: 0.82em;
    font-weight: 600;
  }

  .icon {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .check {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.9em;
  }
`;
