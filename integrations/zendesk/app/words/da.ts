import type { Words } from './words.ts';

export const da: Words = {
  matched: 'Fundet via e-mailadressen, ikke bekræftet',
  noEmail: 'Den, der har skrevet, har ingen e-mailadresse, så der er ingen regninger at finde.',
  back: 'Alle regninger',
  reason: (ticket) => `Sag #${ticket} `,
  offer: {
    title: 'Refundering fra sagen',
    add: 'Føj til sagen som intern note',
    added: 'Den interne note står i sagens tekstfelt. Den gemmes, når du sender sagen.',
    copy: 'Zendesk skiftede ikke til intern note, så intet blev tilføjet. Kopiér teksten herfra:',
    unreadable: 'Refunderingen kunne ikke læses, så intet blev tilføjet. Prøv igen om lidt.',
  },
  note: {
    statuses: {
      succeeded: (amount) => `${amount} er refunderet`,
      pending: (amount) => `En refundering på ${amount} er i gang`,
      unknown: (amount) => `En refundering på ${amount} er bestilt, men endnu ikke bekræftet`,
      failed: (amount) => `En refundering på ${amount} mislykkedes`,
    },
    bill: 'Regning',
    method: 'Tilbage til',
    reference: 'Reference',
    arrives: 'Forventes fremme',
  },
};
