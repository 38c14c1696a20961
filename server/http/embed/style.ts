import { css } from '../docs/style/css.ts';

/**
 * What is around the panel. A frame is made as high as its content, so nothing here may ask how high the frame is:
 * it would grow for ever.
 */
export const EMBED_STYLE = css`
  :root {
    color-scheme: light dark;
    background: var(--sesamy-refund-background, light-dark(#ffffff, #1b1e28));
    color: var(--sesamy-refund-text, light-dark(#1d2130, #eceef4));
    font-family:
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'DejaVu Sans',
      sans-serif;
    line-height: 1.5;
    /* One that comes and goes would change the width, that the height, and that would bring it back. */
    scrollbar-width: none;
  }

  /* In a frame that does not follow. It stays, for the same reason. */
  :root.scrolls {
    scrollbar-width: auto;
    scrollbar-gutter: stable;
  }

  body {
    margin: 0;
  }

  .refused {
    max-width: 36rem;
    padding: 1.5rem;
    overflow-wrap: anywhere;
  }

  .refused h1 {
    margin: 0;
    font-size: 1.25rem;
    line-height: 1.3;
  }

  .refused p {
    margin: 0.75rem 0 0;
  }
`;
