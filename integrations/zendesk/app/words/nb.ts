import type { Words } from './words.ts';

export const nb: Words = {
  matched: 'Funnet via e-postadressen, ikke bekreftet',
  noEmail: 'Den som har skrevet, har ingen e-postadresse, så det er ingen regninger å finne.',
  back: 'Alle regninger',
  reason: (ticket) => `Sak #${ticket} `,
  offer: {
    title: 'Refusjon fra saken',
    add: 'Legg til i saken som internt notat',
    added: 'Det interne notatet står i sakens tekstfelt. Det lagres når du sender inn saken.',
    copy: 'Zendesk byttet ikke til internt notat, så ingenting ble lagt til. Kopier teksten herfra:',
    unreadable: 'Refusjonen kunne ikke leses, så ingenting ble lagt til. Prøv igjen om litt.',
  },
  note: {
    statuses: {
      succeeded: (amount) => `${amount} er refundert`,
      pending: (amount) => `En refusjon på ${amount} er under behandling`,
      unknown: (amount) => `En refusjon på ${amount} er bestilt, men ennå ikke bekreftet`,
      failed: (amount) => `En refusjon på ${amount} mislyktes`,
    },
    bill: 'Regning',
    method: 'Tilbake til',
    reference: 'Referanse',
    arrives: 'Forventes å være fremme',
  },
};
