import type { Messages } from '../messages.ts';

/** What may be needed before the other reasons are here, and what stands for those. */
export const firstReasons: Messages['reasons'] = {
  problems: {
    'unexpected': {
      what: 'Noe gikk galt, og refusjonen ble ikke godtatt.',
      next: 'Prøv igjen. Hvis det skjer en gang til, kontakt brukerstøtte og oppgi referansen nedenfor.',
    },
    'not-signed-in': {
      what: 'Du er ikke lenger logget inn. Ingenting ble sendt.',
      next: 'Logg inn, og trykk deretter på knappen igjen.',
    },
    'refundable-changed': {
      what: 'Beløpet som kan refunderes, er endret siden du åpnet regningen.',
      next: 'Ingenting ble sendt. Se på beløpene igjen før du bestemmer deg.',
    },
  },
  failures: {
    rejected: {
      what: 'Betalingsleverandøren kunne ikke gjennomføre refusjonen.',
      next: 'Prøv igjen senere. Hvis det skjer en gang til, kontakt brukerstøtte.',
    },
  },
  attention: {
    other: {
      what: 'Noen bør se på denne refusjonen.',
      next: 'Sjekk betalingen hos betalingsleverandøren.',
    },
  },
};
