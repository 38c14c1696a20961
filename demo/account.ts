import { html, nothing } from 'lit';
import { NAMES, type Person } from './session.ts';

/** Who is signed in, at the end of a page's bar. */
export function account(person: Person, offline: boolean, leave: () => void) {
  const name = NAMES[person];
  return html`
    <div class="account">
      ${offline ? html`<span class="badge">Offline</span>` : nothing}
      <span class="avatar" aria-hidden="true">${initials(name)}</span>
      <span class="name">${name}</span>
      <button class="button quiet" @click=${leave}>Sign out</button>
    </div>
  `;
}

export function initials(name: string): string {
  return name
    .split(' ')
    .map(([first]) => first)
    .slice(0, 2)
    .join('');
}
