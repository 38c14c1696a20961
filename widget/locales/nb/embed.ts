import type { EmbedMessages } from '../embed-messages.ts';

export const messages: EmbedMessages = {
  title: 'Refusjoner',
  allBills: 'Alle regninger',
  byEmail: {
    what: 'Funnet via e-post, ikke bekreftet',
    next: 'Forsikre deg om at det er abonnenten som skriver.',
  },
  alone: {
    what: 'Her er det ingenting å gjøre',
    next: 'Siden viser refusjoner inne i en annen side, for eksempel et saksbehandlingssystem. Der ligger den ved siden av saken.',
  },
  unanswered: {
    what: 'Ingen kontakt med siden rundt',
    next: 'Refusjonene vises så snart siden rundt forteller hvem det gjelder. Prøv igjen, eller last den siden inn på nytt.',
  },
  notLoaded: {
    what: 'Regningene kunne ikke vises',
    next: 'Sjekk internettforbindelsen, og prøv igjen.',
  },
  nothingChosen: {
    what: 'Ingen abonnent er valgt',
    next: 'Refusjoner vises her når det er klart hvem sine regninger det gjelder.',
  },
};
