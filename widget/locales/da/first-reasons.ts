import type { Messages } from '../messages.ts';

/** What may be needed before the other reasons are here, and what stands for those. */
export const firstReasons: Messages['reasons'] = {
  problems: {
    'unexpected': {
      what: 'Noget gik galt, og refunderingen blev ikke accepteret.',
      next: 'Prøv igen. Hvis det sker en gang til, så kontakt support, og oplys referencen nedenfor.',
    },
    'not-signed-in': {
      what: 'Du er ikke længere logget ind. Der blev ikke sendt noget.',
      next: 'Log ind, og tryk så på knappen igen.',
    },
    'refundable-changed': {
      what: 'Det beløb, der kan refunderes, har ændret sig, siden du åbnede regningen.',
      next: 'Der blev ikke sendt noget. Se på beløbene igen, før du beslutter dig.',
    },
  },
  failures: {
    rejected: {
      what: 'Betalingsudbyderen kunne ikke gennemføre refunderingen.',
      next: 'Prøv igen senere. Hvis det sker en gang til, så kontakt support.',
    },
  },
  attention: {
    other: {
      what: 'Nogen bør se på denne refundering.',
      next: 'Tjek betalingen hos betalingsudbyderen.',
    },
  },
};
