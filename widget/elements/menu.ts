import type { LitElement, ReactiveController } from 'lit';

/** Opens and closes a menu, and takes the focus along, as the ARIA guide for menu buttons has it. */
export class Menu implements ReactiveController {
  isOpen = false;

  readonly #host: LitElement;
  #focus: 'item' | 'button' | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  readonly toggle = (): void => {
    if (this.isOpen) this.close('button');
    else this.#open();
  };

  readonly press = (event: KeyboardEvent): void => {
    const opens = !this.isOpen && (event.key === 'ArrowDown' || event.key === 'ArrowUp');
    // There is one item, so the arrows have nowhere else to go.
    const stays = this.isOpen && ['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key);
    const closes = this.isOpen && event.key === 'Escape';
    if (opens || stays || closes) event.preventDefault();
    if (closes) event.stopPropagation();
    if (opens) this.#open();
    if (closes) this.close('button');
  };

  /** The focus has gone elsewhere. */
  readonly leave = (event: FocusEvent): void => {
    const around = event.currentTarget as HTMLElement;
    if (this.isOpen && !around.contains(event.relatedTarget as Node | null)) this.close();
  };

  close(focus: 'button' | null = null): void {
    this.isOpen = false;
    this.#focus = focus;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const wanted = this.#focus === 'item' ? '[role=menuitem]' : '[aria-haspopup=menu]';
    if (this.#focus) this.#host.shadowRoot?.querySelector<HTMLElement>(wanted)?.focus();
    this.#focus = null;
  }

  #open(): void {
    this.isOpen = true;
    this.#focus = 'item';
    this.#host.requestUpdate();
  }
}
