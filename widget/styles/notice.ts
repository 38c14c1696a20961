import { css } from 'lit';

/** What is the case, the question before money moves, and what is still coming. */
export const notice = css`
  .notice {
    display: flex;
    gap: 0.7em;
    padding: var(--_space);
    border: 1px solid color-mix(in srgb, var(--_tone) 35%, var(--_background));
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_tone) 7%, var(--_background));
  }

  .notice > .icon {
    inline-size: 1.45em;
    block-size: 1.45em;
    color: var(--_tone);
  }

  .words,
  .words ul {
    display: grid;
    flex: 1;
    gap: 0.45em;
    min-inline-size: 0;
  }

  .reference {
    color: var(--_text-muted);
    font-size: 0.85em;
  }

  .words .buttons,
  .words .check {
    margin-block-start: 0.4em;
  }

  dialog {
    inline-size: min(26rem, calc(100vw - 2rem));
    padding: calc(var(--_space) * 1.5);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.75);
    background: var(--_background);
    color: var(--_text);
    font: inherit;
    box-shadow: 0 1.25rem 3.5rem rgb(0 0 0 / 28%);
  }

  /* In its place among the rest, where there is no room for more. */
  dialog:not(:modal) {
    position: static;
    inline-size: 100%;
    margin: 0;
    box-shadow: none;
  }

  form[inert] {
    opacity: 0.55;
  }

  dialog::backdrop {
    background: rgb(12 14 24 / 55%);
  }

  dialog h2 {
    margin-block-end: 0.75em;
  }

  .facts {
    padding-block: 0.5em;
    border-block: 1px solid color-mix(in srgb, var(--_tone, var(--_border)) 30%, var(--_background));
  }

  .facts dd {
    font-weight: 600;
    text-align: end;
  }

  .final {
    margin-block: 0.9em 1.2em;
  }

  .spinner {
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  .skeleton {
    display: grid;
    gap: var(--_space);
  }

  .skeleton span {
    block-size: 1.1em;
    border-radius: var(--_radius);
    background: var(--_surface);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .skeleton .short {
    inline-size: 45%;
  }

  .skeleton .tall {
    block-size: 5em;
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
`;
