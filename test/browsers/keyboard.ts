import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KeyInput, Page } from 'puppeteer-core';
import { type Focus, focusNow } from './focus.ts';

/** A closing modal hands the focus back in its own time, and the panel draws in its own. */
const A_MOMENT = 1000;
/** Far more stops than the page has. */
const STOPS = 60;

export type Key = KeyInput | 'Shift+Tab';

/**
 * Somebody with nothing but a keyboard. Once their focus has come into the panel, every key must leave it
 * somewhere: what has lost it cannot be told from a page that has stopped.
 */
export class Keyboard {
  readonly #page: Page;
  readonly #pressed: string[] = [];
  #hasEntered = false;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: Key[]): Promise<void> {
    for (const key of keys) {
      await this.#hit(key);
      this.#pressed.push(key);
      await this.#mustBeSomewhere();
    }
  }

  /** Letter by letter. */
  async type(text: string): Promise<void> {
    await this.press(...([...text] as KeyInput[]));
  }

  /** Goes on by Tab, or back by Shift+Tab, until that has the focus. */
  async tabTo(name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    while (passed.length < STOPS) {
      const focus = await this.#page.evaluate(focusNow);
      if (focus && [focus.name, focus.text].includes(name)) return;
      passed.push(told(focus));
      await this.press(key);
    }
    throw new assert.AssertionError({
      message: `${key} never came to ${name}, but to:\n${passed.join('\n')}`,
    });
  }

  /** Keeps a key down, which the browser takes for pressing it again and again. */
  async hold(key: KeyInput, times: number): Promise<void> {
    for (let repeat = 0; repeat < times; repeat += 1) {
      await this.#page.keyboard.down(key);
      this.#pressed.push(key);
      await this.#mustBeSomewhere();
    }
    await this.#page.keyboard.up(key);
  }

  /** Waits until the focus is where it should be, by name or by its text. */
  async lands(where: string | RegExp, why: string): Promise<void> {
    const isThere = ({ name, text }: Focus) =>
      typeof where === 'string' ? name === where : where.test(text);
    const focus = await this.#look((seen) => seen !== null && isThere(seen), 10_000);
    if (focus && isThere(focus)) return;
    throw new assert.AssertionError({
      message: `${why} The focus is on ${told(focus)}, not on ${where}. ${this.#story()}`,
    });
  }

  async #hit(key: Key): Promise<void> {
    const { keyboard } = this.#page;
    if (key !== 'Shift+Tab') return keyboard.press(key);
    await keyboard.down('Shift');
    await keyboard.press('Tab');
    await keyboard.up('Shift');
  }

  async #mustBeSomewhere(): Promise<void> {
    const focus = await this.#look((seen) => seen !== null || !this.#hasEntered, A_MOMENT);
    this.#hasEntered ||= focus?.inPanel ?? false;
    assert.ok(focus || !this.#hasEntered, `The focus is lost. ${this.#story()}`);
  }

  async #look(isGood: (focus: Focus | null) => boolean, patience: number): Promise<Focus | null> {
    const end = performance.now() + patience;
    for (;;) {
      const focus = await this.#page.evaluate(focusNow);
      if (isGood(focus) || performance.now() > end) return focus;
      await sleep(20);
    }
  }

  #story(): string {
    return `The last keys were ${this.#pressed.slice(-12).join(' ')}.`;
  }
}

function told(focus: Focus | null): string {
  return focus ? `${focus.name} "${focus.text}"` : 'nothing';
}
