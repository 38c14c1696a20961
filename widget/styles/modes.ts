import { css } from 'lit';

/** Less motion and the system's own colours, for those who ask for them. Last, so that they win. */
export const modes = css`
  @media (prefers-reduced-motion: reduce) {
    .spinner,
    .skeleton span {
      animation: none;
    }
  }

  @media (forced-colors: active) {
    button,
    .pill,
    .notice,
    .figures,
    .skeleton span {
      border: 1px solid;
    }

    button.primary,
    [aria-invalid='true'] {
      border-width: 3px;
    }

    button[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }
`;
