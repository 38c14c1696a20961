import { type TemplateResult, html } from 'lit';
import { type Person, signInAs } from './session.ts';

/** Where a demo page begins. Nothing is asked of the backend before somebody has chosen. */
export function signInPage(where: string, signedIn: () => void): TemplateResult {
  const as = (person: Person) => () => {
    signInAs(person);
    signedIn();
  };
  return html`
    <main class="sign-in card">
      <h1 tabindex="-1">${where}</h1>
      <p>This is a demo: nobody checks who you are, and no money moves.</p>
      <button class="button primary" data-testid="sign-in-admin" @click=${as('admin')}>
        Sign in as an admin
      </button>
      <button class="button" data-testid="sign-in-agent" @click=${as('agent')}>
        Sign in as an agent
      </button>
      <p class="note">An admin may refund. An agent sees bills and their refunds.</p>
    </main>
  `;
}
