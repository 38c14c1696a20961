import type { Shown } from '../elements.ts';
import { type Given, reasonOf, stretch } from './bill.ts';
import { isShown, stateOf } from './sight.ts';
import { until } from './until.ts';

export type Person = ReturnType<typeof personAt>;

/** Somebody in front of an element, who takes a moment between one thing and the next. */
export function personAt(shown: Shown, pauseMs: number, given: Given) {
  const pause = (share = 1) => new Promise((resolve) => setTimeout(resolve, pauseMs * share));

  async function control<T extends HTMLElement>(testId: string): Promise<T> {
    const selector = `[data-testid=${testId}]`;
    await until(() => isShown(shown, selector), `there is no ${testId}`);
    return shown.shadowRoot?.querySelector(selector) as T;
  }

  async function type(testId: 'amount' | 'reason' | 'search', text: string): Promise<void> {
    const field = await control<HTMLInputElement | HTMLTextAreaElement>(testId);
    const letters = pauseMs > 0 ? [...text] : [text];
    field.value = '';
    for (const letter of letters) {
      field.value += letter;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await pause(0.08);
    }
    await shown.updateComplete;
    await pause(0.5);
  }

  async function press(testId: string): Promise<void> {
    const button = await control(testId);
    await pause();
    button.click();
    await shown.updateComplete;
  }

  async function key(testId: string, name: string): Promise<void> {
    const target = await control(testId);
    await pause();
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    await shown.updateComplete;
  }

  return {
    type,
    press,
    key,

    /** Fills the form in and asks for the refund, as far as the question. */
    async ask(amount = 4900, reason = reasonOf(given)): Promise<void> {
      const text = String(stretch(amount, given) / 100);
      await type('amount', text);
      await type('reason', reason);
      await press('submit');
    },

    async order(amount = 4900): Promise<void> {
      await this.ask(amount);
      await press('confirm');
    },

    sees: (state: string) => until(() => stateOf(shown) === state, `it is not ${state}`),
    pause,
  };
}
