import { css } from 'lit';

/** What the list and the details have beside what the panel has. */
export const family = css`
  .title,
  .heading h2 {
    font-size: 1.15em;
  }

  .title {
    margin-block-end: calc(var(--_space) * 0.5);
  }

  .pill {
    white-space: nowrap;
  }

  .pill.paid,
  .pill.unpaid {
    padding-inline-start: 0.6em;
  }

  .pill.unpaid {
    border-style: dashed;
    border-color: currentColor;
  }

  .rows li + li {
    border-block-start: 1px solid var(--_border);
  }

  .row {
    display: grid;
    grid-template:
      'what what sum' auto
      'beside beside beside' auto
      'when where where' auto
      '. back back' auto / auto minmax(0, 1fr) auto;
    gap: 0.15em var(--_space);
    align-items: center;
    inline-size: 100%;
    padding: 0.7em 0;
    border-radius: 0;
    font-weight: 400;
    text-align: start;
  }

  /* Wider than the text in it, without making the element any wider. */
  .row:hover {
    background: var(--_surface);
    box-shadow:
      -0.6em 0 var(--_surface),
      0.6em 0 var(--_surface);
  }

  .row .what {
    grid-area: what;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .row .beside {
    grid-area: beside;
  }

  .row .when {
    grid-area: when;
  }

  .row .where {
    grid-area: where;
    justify-self: end;
  }

  .row .sum {
    grid-area: sum;
    align-self: start;
    text-align: end;
  }

  .row .back {
    grid-area: back;
    text-align: end;
  }

  .rows + .failed,
  .more {
    margin-block-start: calc(var(--_space) * 0.75);
  }

  /* Each row is a grid of its own, so columns that are to stand in line have a width. */
  @container panel (inline-size >= 46rem) {
    .row {
      grid-template:
        'when what where sum' auto
        'when beside where back' auto / 7em minmax(0, 1fr) 12em 8.5em;
    }

    .row .where {
      justify-self: start;
    }

    .row:not(:has(.back)) .sum {
      grid-row: 1 / -1;
      align-self: center;
    }

    /* What was paid and what went back stand together, however long the product's name is. */
    .row:has(.back) .sum {
      align-self: end;
    }

    .row .back {
      align-self: start;
    }
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: calc(var(--_space) * 0.5) var(--_space);
  }

  .top + .notice {
    margin-block-end: calc(var(--_space) * 1.25);
  }

  /* What a bill is, and what can be done with it, keep to one line where they can. */
  .heading {
    display: flex;
    flex: 1 1 0;
    min-inline-size: min-content;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.8em;
    min-block-size: 2.75em;
  }

  .record .facts dd {
    font-weight: 500;
  }

  .record > a {
    justify-self: start;
    padding-block: 0.25em;
  }

  .facts dd .meta {
    display: block;
    font-weight: 400;
  }

  .menu {
    position: relative;
    margin-inline-start: auto;
  }

  [role='menu'] {
    position: absolute;
    inset-block-start: calc(100% + 0.35em);
    inset-inline-end: 0;
    z-index: 1;
    min-inline-size: 100%;
    padding: 0.35em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_background);
    box-shadow: 0 0.6rem 1.8rem rgb(0 0 0 / 18%);
  }

  [role='menuitem'] {
    justify-content: start;
    inline-size: 100%;
    font-weight: 500;
    white-space: nowrap;
  }

  [role='menuitem']:hover,
  [role='menuitem']:focus {
    background: var(--_surface);
  }
`;
