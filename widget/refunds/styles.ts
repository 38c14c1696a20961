import { css } from 'lit';

/** What the list of refunds has beside what a list of bills has. */
export const refundList = css`
  .top:has(+ .filters) {
    align-items: center;
    margin-block-end: var(--_space);
  }

  .top .title {
    margin: 0;
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--_space) * 0.75);
  }

  .filter {
    display: grid;
    flex: 1 1 11rem;
    gap: 0.3em;
    min-inline-size: 0;
  }

  @container panel (inline-size < 26rem) {
    .filter {
      grid-template-columns: 6.6em minmax(0, 1fr);
      align-items: center;
      gap: 0.5em;
    }

    .filter select {
      padding-inline: 0.5em;
    }
  }

  .filter span {
    overflow-wrap: anywhere;
    color: var(--_text-muted);
    font-size: 0.875em;
    font-weight: 500;
  }

  select {
    inline-size: 100%;
    padding: 0.6em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_background);
    color: inherit;
    font: inherit;
    font-weight: 400;
    text-overflow: ellipsis;
  }

  select,
  .filter input {
    min-block-size: 2.75em;
    padding-block: 0.4em;
  }

  select:focus-visible,
  .scroll:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .tick {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: 2.75em;
    font-weight: 500;
    cursor: pointer;
  }

  .tick input {
    flex: none;
    inline-size: max(24px, 1.2em);
    block-size: max(24px, 1.2em);
    margin: 0;
    accent-color: var(--_primary);
  }

  .filters .error {
    flex-basis: 100%;
  }

  .file {
    display: grid;
    justify-items: end;
    gap: 0.25em;
  }

  .sums,
  .asking,
  .all {
    margin-block-start: calc(var(--_space) * 1.5);
  }

  /* Those of the last filter keep their place, so that nothing jumps. */
  .coming {
    visibility: hidden;
  }

  .sums {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
  }

  .totals {
    display: grid;
    gap: calc(var(--_space) * 0.75);
  }

  .totals li {
    padding: calc(var(--_space) * 0.85) var(--_space);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .currency {
    margin: 0;
    color: var(--_text-muted);
    font-size: 0.82em;
    font-weight: 600;
    letter-spacing: 0.04em;
  }

  .totals dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9.5rem, 100%), 1fr));
    gap: calc(var(--_space) * 0.5) var(--_space);
    margin-block-start: 0.35em;
  }

  .figure dt {
    display: flex;
    align-items: center;
    gap: 0.35em;
    color: var(--_tone);
    font-size: 0.9em;
    font-weight: 500;
  }

  .figure dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }

  .figure b {
    display: block;
    font-size: 1.2em;
    font-weight: 600;
  }

  .figure dd span {
    color: var(--_text-muted);
    font-size: 0.875em;
  }

  @container panel (inline-size < 26rem) {
    .totals dl {
      grid-template-columns: minmax(0, 1fr);
    }

    .figure {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--_space);
    }

    .figure dt {
      align-self: start;
      min-block-size: 1.85em;
    }

    .figure dd {
      margin-inline-start: auto;
      text-align: end;
    }

    .figure.zero dd span {
      display: none;
    }
  }

  .figure.zero dt,
  .figure.zero b {
    color: var(--_text-muted);
    font-weight: 500;
  }

  .strips {
    display: grid;
    grid-template-columns: minmax(0, max-content) minmax(0, 1fr) max-content;
    align-items: end;
    gap: 0.6em 0.75em;
    margin-block: 0.75em 0.25em;
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }

  .strips .name {
    overflow-wrap: anywhere;
  }

  .strips b {
    font-weight: 600;
    text-align: end;
  }

  .strips svg {
    inline-size: 100%;
    block-size: 2.5em;
    border-block-end: 1px solid var(--_edge);
  }

  .strips rect {
    fill: var(--_primary);
  }

  .axis {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    color: var(--_text-muted);
    font-size: 0.9em;
  }

  .scroll {
    max-block-size: 22rem;
    overflow: auto;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }

  th,
  td {
    padding: 0.4em 0.75em 0.4em 0;
    overflow-wrap: anywhere;
    border-block-end: 1px solid var(--_border);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }

  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_background);
    color: var(--_text-muted);
  }

  .number {
    padding-inline-end: 0;
    overflow-wrap: normal;
    text-align: end;
  }

  .number:not(:last-child) {
    padding-inline-end: 0.75em;
  }

  .asking {
    padding: var(--_space);
    border: 1px solid color-mix(in srgb, var(--_warning) 35%, var(--_background));
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_warning) 5%, var(--_background));
  }

  .refund {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    grid-template-areas:
      'what what sum' 'beside beside beside' 'when where where' 'why why why'
      'alarm alarm alarm';
    gap: 0.2em var(--_space);
    align-items: center;
    inline-size: 100%;
    padding: 0.7em 0;
    border-radius: 0;
    font-weight: 400;
    text-align: start;
  }

  .refund:hover {
    background: color-mix(in srgb, var(--_text) 4%, transparent);
    box-shadow:
      -0.6em 0 color-mix(in srgb, var(--_text) 4%, transparent),
      0.6em 0 color-mix(in srgb, var(--_text) 4%, transparent);
  }

  .refund .what {
    grid-area: what;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .refund .beside {
    grid-area: beside;
  }

  .refund .when {
    grid-area: when;
  }

  .refund .where {
    grid-area: where;
    justify-self: end;
  }

  .refund .sum {
    grid-area: sum;
    align-self: start;
    text-align: end;
  }

  /* The beginning tells which one it is; the bill has all of it. */
  .refund .why {
    grid-area: why;
    display: -webkit-box;
    overflow: hidden;
    margin: 0;
    overflow-wrap: anywhere;
    white-space: normal;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .refund .attention {
    grid-area: alarm;
    margin: 0;
  }

  @container panel (inline-size >= 46rem) {
    .refund {
      grid-template-columns: 10.5em minmax(0, 1fr) 9.5em 8em;
      grid-template-areas:
        'when what where sum' '. beside beside beside' '. why why why'
        '. alarm alarm alarm';
    }

    .refund .where {
      justify-self: start;
    }
  }

  @media (forced-colors: active) {
    .strips rect {
      fill: CanvasText;
    }

    .totals li {
      border: 1px solid;
    }
  }
`;
