/** So that its white space is taken out as in the panel's styles. */
const css = String.raw;

export const styles = css`
  :host {
    display: block;
  }

  [hidden] {
    display: none !important;
  }

  * {
    box-sizing: border-box;
  }

  section,
  form,
  .body {
    display: grid;
    gap: 1rem;
  }

  .panel {
    padding: 1rem;
    background: light-dark(#ffffff, #1b1e28);
    color: light-dark(#1d2130, #eceef4);
    line-height: 1.45;
  }

  h2,
  h3,
  p,
  dl,
  dd,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .muted,
  dt {
    color: light-dark(#5a6175, #a9afc0);
    font-size: 0.9em;
  }

  .status {
    position: absolute;
    clip-path: inset(50%);
  }

  .figures {
    padding: 0.85rem 1rem;
    border-radius: 8px;
    background: light-dark(#f5f6f9, #252936);
  }

  .figures div,
  .facts div,
  .line,
  .label {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
  }

  .history li {
    padding-block: 0.65rem;
    border-block-start: 1px solid light-dark(#dfe2ea, #3a4051);
    overflow-wrap: anywhere;
  }

  .field {
    display: grid;
    gap: 0.35em;
  }

  input,
  textarea {
    inline-size: 100%;
    padding: 0.6em 0.75em;
    border: 1px solid #7b8091;
    border-radius: 8px;
    background: inherit;
    color: inherit;
    font: inherit;
  }

  textarea {
    min-block-size: 4.6em;
    resize: vertical;
  }

  [aria-invalid='true'] {
    border-color: light-dark(#b3261e, #ffb4ab);
  }

  .error,
  .problem {
    color: light-dark(#b3261e, #ffb4ab);
  }

  button {
    min-block-size: 2.75em;
    padding: 0.5em 1.1em;
    border: 1px solid #7b8091;
    border-radius: 8px;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .primary {
    border-color: transparent;
    background: light-dark(#3538cd, #b4b8ff);
    color: light-dark(#ffffff, #1b1e28);
  }

  button:disabled {
    opacity: 0.65;
  }

  :focus-visible {
    outline: 2px solid light-dark(#3538cd, #b4b8ff);
    outline-offset: 2px;
  }

  dialog {
    inline-size: min(26rem, calc(100vw - 2rem));
    padding: 1.5rem;
    border: 0;
    border-radius: 14px;
    background: light-dark(#ffffff, #1b1e28);
    color: inherit;
  }

  dialog::backdrop {
    background: rgb(12 14 24 / 55%);
  }
`;
