import type { EmbedMessages } from '../embed-messages.ts';

export const messages: EmbedMessages = {
  title: 'Återbetalningar',
  allBills: 'Alla debiteringar',
  byEmail: {
    what: 'Matchad via e-post, inte verifierad',
    next: 'Kontrollera att det är prenumeranten som skriver.',
  },
  alone: {
    what: 'Det finns inget att göra här',
    next: 'Sidan visar återbetalningar inuti en annan sida, till exempel ett ärendesystem. Där finns den bredvid ärendet.',
  },
  unanswered: {
    what: 'Ingen kontakt med sidan runt omkring',
    next: 'Återbetalningarna visas så snart sidan runt omkring talar om vems de är. Försök igen eller ladda om den sidan.',
  },
  notLoaded: {
    what: 'Debiteringarna kunde inte visas',
    next: 'Kontrollera internetanslutningen och försök igen.',
  },
  nothingChosen: {
    what: 'Ingen prenumerant vald',
    next: 'Återbetalningar visas här när det är klart vems debiteringar det gäller.',
  },
};
