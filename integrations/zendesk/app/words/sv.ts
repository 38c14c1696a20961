import type { Words } from './words.ts';

export const sv: Words = {
  matched: 'Hittad via e-postadressen, inte verifierad',
  noEmail: 'Den som skrivit har ingen e-postadress, så det finns inga debiteringar att hitta.',
  back: 'Alla debiteringar',
  reason: (ticket) => `Ärende #${ticket} `,
  offer: {
    title: 'Återbetalning från ärendet',
    add: 'Lägg till i ärendet som intern anteckning',
    added: 'Den interna anteckningen står i ärendets textruta. Den sparas när du skickar ärendet.',
    copy: 'Zendesk bytte inte till intern anteckning, så inget lades till. Kopiera texten härifrån:',
    unreadable: 'Återbetalningen kunde inte läsas, så inget lades till. Försök igen om en stund.',
  },
  note: {
    statuses: {
      succeeded: (amount) => `${amount} har återbetalats`,
      pending: (amount) => `En återbetalning på ${amount} pågår`,
      unknown: (amount) => `En återbetalning på ${amount} är beställd men ännu inte bekräftad`,
      failed: (amount) => `En återbetalning på ${amount} misslyckades`,
    },
    bill: 'Debitering',
    method: 'Tillbaka till',
    reference: 'Referens',
    arrives: 'Beräknas komma fram',
  },
};
