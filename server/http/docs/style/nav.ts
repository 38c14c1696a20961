import { css } from './css.ts';

/** The way around: beside the page where there is room, else above it. */
export const NAV = css`
  .skip {
    position: absolute;
    z-index: 1;
    top: 0;
    left: 0;
    margin: 0.5rem;
    padding: 0.5rem 0.75rem;
    border-radius: 8px;
    background: var(--card);
  }

  .skip:not(:focus) {
    clip-path: inset(50%);
  }

  nav {
    font-size: 0.9rem;
  }

  nav ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  nav > ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.1rem;
  }

  nav > ul > li > a {
    font-weight: 600;
  }

  /* On a phone one wants to get to a section, past everything that is in it. */
  nav ul ul {
    display: none;
  }

  nav a {
    display: inline-block;
    padding-block: 0.15rem;
    color: inherit;
    text-decoration: none;
  }

  nav a:hover {
    text-decoration: underline;
  }

  nav li li a {
    color: var(--quiet);
  }

  nav .method {
    font-size: 0.75rem;
    font-weight: 700;
  }

  @media (width >= 60rem) {
    nav {
      position: sticky;
      top: 0;
      align-self: start;
      max-height: 100vh;
      padding-block: 1rem;
      overflow-y: auto;
    }

    nav > ul {
      display: grid;
    }

    nav ul ul {
      display: block;
      margin-bottom: 0.5rem;
    }
  }
`;
