import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type Focus, focusNow } from '../../browsers/focus.ts';

const STOPS = 40;

/** Somebody with nothing but a keyboard, in the frame of an app. */
export function keyboardIn(page: Page) {
  const focus = (): Promise<Focus | null> =>
    (page.frames().at(-1) ?? page.mainFrame()).evaluate(focusNow);
  const isAt = (at: Focus | null, where: string | RegExp) =>
    at !== null &&
    (typeof where === 'string' ? [at.name, at.text].includes(where) : where.test(at.text));

  return {
    press: (key: string) => page.keyboard.press(key),
    type: (text: string) => page.keyboard.type(text),
    /** Goes on by Tab until that has the focus: a test id, an id or a text. */
    async tabTo(where: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
      const passed: string[] = [];
      for (let stop = 0; stop < STOPS; stop += 1) {
        const at = await focus();
        if (isAt(at, where)) return;
        passed.push(at ? `${at.name} "${at.text}"` : 'nothing');
        await page.keyboard.press(key);
      }
      assert.fail(`${key} never came to ${where}, but to:\n${passed.join('\n')}`);
    },
    /** Waits until the focus is there by itself. */
    async lands(where: string | RegExp, why: string): Promise<void> {
      let at: Focus | null = null;
      for (const end = performance.now() + 10_000; performance.now() < end; await sleep(20)) {
        at = await focus();
        if (isAt(at, where)) return;
      }
      assert.fail(`${why} The focus is on ${JSON.stringify(at)}.`);
    },
  };
}
