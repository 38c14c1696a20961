import type { Messages } from '../messages.ts';

/** Why a bill has no form. */
export const closed = {
  'refunded': {
    what: 'Hele regningen er refundert',
    next: 'Det er ikke mer å refundere.',
  },
  'in-progress': {
    what: 'En refusjon er under behandling',
    next: 'Hele det gjenstående beløpet er på vei tilbake. Hvis det mislykkes, kan du refundere på nytt her.',
  },
  'not-permitted': {
    what: 'Du kan se refusjoner, men ikke refundere selv',
    next: 'Be kontoadministratoren om å refundere eller gi deg tilgang til det.',
  },
  'not-paid': {
    what: 'Regningen er ikke betalt',
    next: 'Det er ingen penger å sende tilbake. Når regningen er betalt, kan den refunderes her.',
  },
  'disputed': {
    what: 'Abonnenten har bestridt betalingen',
    next: 'Løs tvisten hos betalingsleverandøren. Hvis du refunderer i tillegg, kan pengene bli betalt tilbake to ganger.',
  },
  'unavailable': {
    what: 'Betalingsleverandøren er ikke tilkoblet',
    next: 'Be kontoadministratoren om å koble til betalingsleverandøren for denne betalingen. Da kan regningen refunderes her.',
  },
  'unsupported': {
    what: 'Denne regningen kan ikke refunderes her',
    next: 'Last inn siden på nytt for å få den nyeste versjonen av panelet, eller kontakt brukerstøtte.',
  },
} satisfies Messages['closed'];

export const windowClosed: Messages['windowClosed'] = (date) => ({
  what: 'Fristen for å refundere har gått ut',
  next: `Betalingsleverandøren tok imot refusjoner av denne betalingen frem til ${date}. Overfør pengene fra egen bank i stedet.`,
});

export const manual = {
  billogram: {
    what: 'Refunder fakturaen manuelt',
    next: 'Overfør pengene til abonnenten fra egen bank, og oppdater deretter fakturaen i Billogram.',
  },
  invoice: {
    what: 'Refunder fakturaen manuelt',
    next: 'Overfør pengene til abonnenten fra egen bank, og oppdater deretter fakturaen i faktureringsprogrammet.',
  },
  outside: {
    what: 'Refunder betalingen manuelt',
    next: 'Pengene ble ikke betalt gjennom en tilkoblet betalingsleverandør. Overfør dem til abonnenten fra egen bank, og noter det i regnskapet.',
  },
} satisfies Messages['manual'];

export const unreadable = {
  'not-signed-in': {
    what: 'Du er ikke logget inn',
    next: 'Logg inn for å se regningen, og prøv deretter igjen.',
  },
  'not-permitted': {
    what: 'Du har ikke tilgang til å se regningen',
    next: 'Be kontoadministratoren om tilgang til å se regninger.',
  },
  'not-found': {
    what: 'Regningen finnes ikke',
    next: 'Den kan være fjernet eller høre til en annen konto.',
  },
  'other': {
    what: 'Regningen kunne ikke lastes inn',
    next: 'Sjekk internettforbindelsen, og prøv igjen. Ingen penger er flyttet.',
  },
} satisfies Messages['unreadable'];
