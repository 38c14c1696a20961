import type { Messages } from '../messages.ts';

/** What may be needed before the other reasons are here, and what stands for those. */
export const firstReasons: Messages['reasons'] = {
  problems: {
    'unexpected': {
      what: 'Jokin meni vikaan, eikä palautusta hyväksytty.',
      next: 'Yritä uudelleen. Jos sama toistuu, ota yhteyttä tukeen ja ilmoita alla oleva viitetunnus.',
    },
    'not-signed-in': {
      what: 'Et ole enää kirjautuneena sisään. Mitään ei lähetetty.',
      next: 'Kirjaudu sisään ja paina sitten painiketta uudelleen.',
    },
    'refundable-changed': {
      what: 'Palautettavissa oleva summa on muuttunut sen jälkeen, kun avasit laskun.',
      next: 'Mitään ei lähetetty. Katso summat uudelleen ja päätä vasta sitten.',
    },
  },
  failures: {
    rejected: {
      what: 'Maksupalvelu ei voinut tehdä palautusta.',
      next: 'Yritä myöhemmin uudelleen. Jos sama toistuu, ota yhteyttä tukeen.',
    },
  },
  attention: {
    other: {
      what: 'Jonkun pitäisi tarkistaa tämä palautus.',
      next: 'Tarkista maksu maksupalvelusta.',
    },
  },
};
