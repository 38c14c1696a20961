import { css } from 'lit';

/** What is typed into and pressed. */
export const controls = css`
  .field,
  .standing {
    display: grid;
    gap: 0.35em;
  }

  .label {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space);
  }

  label {
    font-weight: 600;
  }

  .label span,
  .hint,
  .standing {
    color: var(--_text-muted);
    font-size: 0.875em;
  }

  .label span {
    font-variant-numeric: tabular-nums;
  }

  .box {
    position: relative;
  }

  input,
  textarea {
    display: block;
    inline-size: 100%;
    padding: 0.6em 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_background);
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
  }

  .box input {
    padding-inline-end: 3.6em;
    font-size: 1.15em;
    font-weight: 600;
  }

  .unit {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0.9em;
    display: grid;
    place-items: center;
    color: var(--_text-muted);
    pointer-events: none;
  }

  textarea {
    min-block-size: 4.6em;
    max-block-size: 20em;
    field-sizing: content;
    resize: vertical;
  }

  input:focus-visible,
  textarea:focus-visible,
  button:focus-visible,
  a:focus-visible,
  summary:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  input[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: 0 0 0 1px var(--_danger);
  }

  .error {
    color: var(--_danger);
    font-size: 0.9em;
    font-weight: 500;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding: 0.5em 1.1em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }

  button.primary {
    background: var(--_primary);
    color: var(--_on-primary);
  }

  button.primary:hover {
    background: color-mix(in srgb, var(--_primary) 88%, var(--_text));
  }

  form > button.primary {
    inline-size: 100%;
  }

  button.secondary {
    border-color: var(--_edge);
  }

  button.secondary:hover {
    background: var(--_surface);
  }

  button.link {
    justify-self: start;
    min-block-size: 1.75em;
    padding: 0.1em 0;
    font-size: 0.9em;
    font-weight: 500;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  button[aria-disabled='true'] {
    opacity: 0.65;
    cursor: default;
  }
`;
