import type { Words } from './words.ts';

export const fi: Words = {
  matched: 'Löydetty sähköpostiosoitteella, ei vahvistettu',
  noEmail: 'Kirjoittajalla ei ole sähköpostiosoitetta, joten laskuja ei voi hakea.',
  back: 'Kaikki laskut',
  reason: (ticket) => `Tiketti #${ticket} `,
  offer: {
    title: 'Palautus tästä tiketistä',
    add: 'Lisää tikettiin sisäisenä huomautuksena',
    added: 'Sisäinen huomautus on tiketin tekstikentässä. Se tallentuu, kun lähetät tiketin.',
    copy: 'Zendesk ei vaihtanut sisäiseen huomautukseen, joten mitään ei lisätty. Kopioi teksti tästä:',
    unreadable:
      'Palautusta ei voitu lukea, joten mitään ei lisätty. Yritä hetken kuluttua uudelleen.',
  },
  note: {
    statuses: {
      succeeded: (amount) => `${amount} on palautettu`,
      pending: (amount) => `Palautus on kesken: ${amount}`,
      unknown: (amount) => `Palautus on tilattu mutta vielä vahvistamatta: ${amount}`,
      failed: (amount) => `Palautus epäonnistui: ${amount}`,
    },
    bill: 'Lasku',
    method: 'Palautustapa',
    reference: 'Viite',
    arrives: 'Perillä arviolta',
  },
};
