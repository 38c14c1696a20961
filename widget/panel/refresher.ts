import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long to wait before each look, ever longer: most refunds that do not end at once end soon. */
const WAITS_MS = [2000, 3000, 5000, 10_000, 20_000, 30_000, 60_000];

/** Looks again by itself while money is on its way and somebody can see it. */
export class Refresher implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looks = 0;
  #connected = false;
  readonly #isWaiting: () => boolean;
  readonly #look: () => Promise<void>;

  constructor(host: ReactiveControllerHost, isWaiting: () => boolean, look: () => Promise<void>) {
    host.addController(this);
    this.#isWaiting = isWaiting;
    this.#look = look;
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.hostUpdated);
  }

  hostDisconnected(): void {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.hostUpdated);
    this.#stop();
  }

  readonly hostUpdated = (): void => {
    if (!this.#isWaiting()) {
      this.#stop();
      this.#looks = 0;
    } else if (document.hidden || !this.#connected) this.#stop();
    else this.#timer ??= setTimeout(() => void this.#lookNow(), this.#nextWait());
  };

  async #lookNow(): Promise<void> {
    this.#looks += 1;
    await this.#look();
    this.#timer = undefined;
    this.hostUpdated();
  }

  #nextWait(): number {
    return WAITS_MS[Math.min(this.#looks, WAITS_MS.length - 1)] ?? 0;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
