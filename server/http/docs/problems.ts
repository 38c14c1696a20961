import { html } from 'hono/html';
import { PROBLEMS, type ProblemSlug } from '../../../contract/index.ts';
import type { Html } from './words.ts';

export function problemLink(slug: ProblemSlug): Html {
  const { status } = PROBLEMS[slug];
  return html`<a class="problem" href="#problem-${slug}">${status} ${slug}</a>`;
}

/** Every way a request can fail. */
export function problemTable(): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Problem</th>
        <th scope="col">Status</th>
        <th scope="col">Title</th>
      </tr>
    </thead>
    <tbody>
      ${Object.entries(PROBLEMS).map(
        ([slug, { status, title }]) =>
          html`<tr id="problem-${slug}">
            <th scope="row"><code>${slug}</code></th>
            <td>${status}</td>
            <td>${title}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
