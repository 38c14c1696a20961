import { html, nothing } from 'lit';
import type { Menu } from '../elements/menu.ts';
import type { FamilyTools } from '../elements/family-element.ts';

/** What can be done with the bill. */
export function menuView(menu: Menu, { family }: FamilyTools, manageRefund: () => void) {
  const { actions, manageRefund: words } = family.details;
  const choose = (): void => {
    menu.close('button');
    manageRefund();
  };
  // Without a tabindex Safari does not give a button the focus when it is clicked.
  return html`
    <div class="menu" @keydown=${menu.press} @focusout=${menu.leave}>
      <button
        class="secondary"
        part="button"
        type="button"
        tabindex="0"
        id="actions"
        aria-haspopup="menu"
        aria-expanded=${menu.isOpen}
        data-testid="actions"
        @click=${menu.toggle}
      >
        ${actions}
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d="m5 7.5 5 5 5-5" /></svg>
      </button>
      ${
        menu.isOpen
          ? html`<div role="menu" part="menu" aria-labelledby="actions">
              <button
                role="menuitem"
                part="button"
                type="button"
                tabindex="-1"
                data-testid="manage-refund"
                @click=${choose}
              >
                ${words}
              </button>
            </div>`
          : nothing
      }
    </div>
  `;
}
