import type { Messages } from '../messages.ts';

/** Why a bill has no form. */
export const closed = {
  'refunded': {
    what: 'Hela debiteringen är återbetald',
    next: 'Det finns inget kvar att återbetala.',
  },
  'in-progress': {
    what: 'En återbetalning pågår',
    next: 'Hela det återstående beloppet är på väg tillbaka. Om det misslyckas kan du återbetala igen här.',
  },
  'not-permitted': {
    what: 'Du kan se återbetalningar men inte göra dem',
    next: 'Be din kontoadministratör göra återbetalningen eller ge dig behörighet till det.',
  },
  'not-paid': {
    what: 'Debiteringen är inte betald',
    next: 'Det finns inga pengar att skicka tillbaka. När debiteringen är betald går den att återbetala här.',
  },
  'disputed': {
    what: 'Prenumeranten har bestridit betalningen',
    next: 'Lös tvisten hos betalleverantören. Om du dessutom återbetalar kan pengarna betalas tillbaka två gånger.',
  },
  'unavailable': {
    what: 'Betalleverantören är inte ansluten',
    next: 'Be din kontoadministratör ansluta betalleverantören för den här betalningen. Sedan går debiteringen att återbetala här.',
  },
  'unsupported': {
    what: 'Debiteringen går inte att återbetala här',
    next: 'Ladda om sidan för att få den senaste versionen av panelen, eller kontakta supporten.',
  },
} satisfies Messages['closed'];

export const windowClosed: Messages['windowClosed'] = (date) => ({
  what: 'Tiden för återbetalning har gått ut',
  next: `Betalleverantören tog emot återbetalningar av den här betalningen fram till den ${date}. Överför pengarna från er bank i stället.`,
});

export const manual = {
  billogram: {
    what: 'Återbetala fakturan manuellt',
    next: 'Överför pengarna till prenumeranten från er bank och uppdatera sedan fakturan i Billogram.',
  },
  invoice: {
    what: 'Återbetala fakturan manuellt',
    next: 'Överför pengarna till prenumeranten från er bank och uppdatera sedan fakturan i ert faktureringsprogram.',
  },
  outside: {
    what: 'Återbetala betalningen manuellt',
    next: 'Pengarna betalades inte via en ansluten betalleverantör. Överför dem till prenumeranten från er bank och anteckna det i er bokföring.',
  },
} satisfies Messages['manual'];

export const unreadable = {
  'not-signed-in': {
    what: 'Du är inte inloggad',
    next: 'Logga in för att se debiteringen och försök sedan igen.',
  },
  'not-permitted': {
    what: 'Du har inte behörighet att se debiteringen',
    next: 'Be din kontoadministratör om behörighet att se debiteringar.',
  },
  'not-found': {
    what: 'Debiteringen finns inte',
    next: 'Den kan ha tagits bort eller höra till ett annat konto.',
  },
  'other': {
    what: 'Debiteringen kunde inte läsas in',
    next: 'Kontrollera din internetanslutning och försök igen. Inga pengar har flyttats.',
  },
} satisfies Messages['unreadable'];
