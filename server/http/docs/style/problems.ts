import { css } from './css.ts';

/** Problems, where a route names them and in their table. */
export const PROBLEM_LOOKS = css`
  .problem {
    padding: 0.15rem 0.55rem;
    border: 1px solid var(--line);
    border-radius: 99px;
    color: inherit;
    text-decoration: none;
  }

  .problem:hover {
    background: var(--raised);
  }

  table {
    width: 100%;
    margin-top: 1rem;
    border-collapse: collapse;
    overflow-wrap: break-word;
    text-align: left;
  }

  th,
  td {
    padding: 0.5rem 0.4rem;
    border-top: 1px solid var(--line);
    vertical-align: top;
  }

  thead th {
    border-top: 0;
    color: var(--quiet);
    font-size: 0.85rem;
  }

  tbody th {
    font-weight: 500;
  }

  tr:target {
    background: var(--raised);
  }

  .card:has(> :target) {
    border-color: var(--accent);
  }
`;
