import type { EmbedMessages } from '../embed-messages.ts';

export const messages: EmbedMessages = {
  title: 'Refunderinger',
  allBills: 'Alle regninger',
  byEmail: {
    what: 'Fundet via e-mail, ikke bekræftet',
    next: 'Sørg for, at det er abonnenten, der skriver.',
  },
  alone: {
    what: 'Her er der ikke noget at gøre',
    next: 'Siden viser refunderinger inde i en anden side, for eksempel et sagssystem. Der ligger den ved siden af sagen.',
  },
  unanswered: {
    what: 'Ingen forbindelse til siden omkring',
    next: 'Refunderingerne vises, så snart siden omkring fortæller, hvem det drejer sig om. Prøv igen, eller genindlæs den side.',
  },
  notLoaded: {
    what: 'Regningerne kunne ikke vises',
    next: 'Tjek internetforbindelsen, og prøv igen.',
  },
  nothingChosen: {
    what: 'Der er ikke valgt en abonnent',
    next: 'Refunderinger vises her, når det er klart, hvis regninger det drejer sig om.',
  },
};
