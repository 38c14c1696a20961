import { css } from 'lit';

/** Each public knob is read once, here, with its fallback. Everything else uses the private names. */
export const tokens = css`
  /* The host only takes part in the page's layout; looks belong to the panel inside. */
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  .panel {
    --_primary: var(
      --sesamy-refund-primary,
      light-dark(var(--sesamy-primary-color, #3538cd), #b4b8ff)
    );
    /* White or black, whichever can be read on the house's own colour. */
    --_on-primary: var(
      --sesamy-refund-on-primary,
      oklch(from var(--_primary) clamp(0, (0.66 - l) * 1000, 1) 0 0)
    );
    --_text: var(--sesamy-refund-text, light-dark(#1d2130, #eceef4));
    --_text-muted: var(--sesamy-refund-text-muted, light-dark(#5a6175, #a9afc0));
    --_background: var(--sesamy-refund-background, light-dark(#ffffff, #1b1e28));
    --_surface: var(--sesamy-refund-surface, light-dark(#f5f6f9, #252936));
    --_border: var(--sesamy-refund-border, light-dark(#dfe2ea, #3a4051));
    --_danger: var(--sesamy-refund-danger, light-dark(#b3261e, #ffb4ab));
    --_warning: var(--sesamy-refund-warning, light-dark(#8a4b00, #ffcf8a));
    --_success: var(--sesamy-refund-success, light-dark(#0b6b3e, #83dcab));
    --_focus: var(--sesamy-refund-focus, light-dark(#3538cd, #b4b8ff));
    --_radius: var(--sesamy-refund-radius, 8px);
    --_space: var(--sesamy-refund-space, 1rem);
    /* Edges of fields must be seen: three to one against the ground. */
    --_edge: color-mix(in srgb, var(--_text-muted) 75%, var(--_background));

    background: var(--_background);
    color: var(--_text);
    font-family: var(--sesamy-refund-font-family, var(--sesamy-font-family, inherit));
    font-size: var(--sesamy-refund-font-size, inherit);
    font-style: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.45;
    text-align: start;
    text-transform: none;
    white-space: normal;
    container: panel / inline-size;
    /* Where a page asks how wide it would like to be. */
    contain-intrinsic-inline-size: 20rem;
  }

  .panel[data-theme='light'] {
    color-scheme: light;
  }

  .panel[data-theme='dark'] {
    color-scheme: dark;
  }

  /* The colour of a piece of news. The text beside it says the same. */
  .info,
  .wait {
    --_tone: var(--_text-muted);
  }

  .good {
    --_tone: var(--_success);
  }

  .doubt {
    --_tone: var(--_warning);
  }

  .bad {
    --_tone: var(--_danger);
  }
`;
