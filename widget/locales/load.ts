import { messages as english } from './en/index.ts';
import type { Messages } from './messages.ts';
import { type Said, Shelf, once } from './shelf.ts';

/** The panel’s words. */
export const shelf = new Shelf<Messages>('', english, {
  sv: () => import('./sv/index.ts'),
  nb: () => import('./nb/index.ts'),
  da: () => import('./da/index.ts'),
  fi: () => import('./fi/index.ts'),
});

/** Has all reasons at hand for when something goes wrong. Until then there are more general words. */
export function loadReasons({ language, messages }: Said<Messages>, arrived: () => void): void {
  once(`${language}, reasons`, arrived, async () => {
    const { problems, failures, attention, ...beside } = (await messages.moreReasons()).reasons;
    const { reasons: first } = messages;
    shelf.put(language, {
      ...messages,
      reasons: {
        ...beside,
        problems: { ...first.problems, ...problems },
        failures: { ...first.failures, ...failures },
        attention: { ...first.attention, ...attention },
      },
    });
  });
}
