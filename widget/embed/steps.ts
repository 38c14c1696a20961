type Landing = (root: ParentNode) => Element | null;

/** From the list to a bill and back, and where the focus goes with each step: what had it is gone. */
export class Steps {
  /** The bill that was chosen from the list. */
  bill: string | null = null;

  #row: Element | null = null;
  #landing: Landing | null = null;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  open(bill: string, list: Element): void {
    this.#row = list.shadowRoot?.activeElement ?? null;
    this.#go(bill, (root) => root.querySelector('.back'));
  }

  readonly back = (): void => {
    this.#go(null, (root) => (this.#row?.isConnected ? this.#row : heading(root)));
  };

  /** The host shows something else. The focus may be anywhere, and stays there. */
  startAfresh(): void {
    this.bill = null;
    this.#row = null;
  }

  readonly focus = (): void => this.#go(this.bill, heading);

  /** Moves the focus, now that what it goes to is there. */
  land(root: ParentNode): void {
    const landing = this.#landing?.(root);
    this.#landing = null;
    if (landing instanceof HTMLElement) landing.focus();
  }

  #go(bill: string | null, landing: Landing): void {
    this.bill = bill;
    this.#landing = landing;
    this.#changed();
  }
}

const heading: Landing = (root) => root.querySelector('h1');
