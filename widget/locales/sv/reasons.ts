import type { Reasons } from '../messages.ts';

export const reasons: Reasons = {
  amountFaults: {
    'not-a-number': ({ example }) => `Skriv beloppet bara med siffror, till exempel ${example}.`,
    'ambiguous': ({ example }) =>
      `Det här kan läsas på två sätt. Skriv beloppet utan tusentalsavgränsare, till exempel ${example}.`,
    'too-many-decimals': ({ decimals, example }) =>
      decimals === 0
        ? `Den här valutan har inga decimaler. Skriv ett helt belopp, till exempel ${example}.`
        : `Använd högst ${decimals} decimaler, till exempel ${example}.`,
    'zero': ({ max }) => `Skriv ett belopp större än noll, högst ${max}.`,
    'too-much': ({ max }) => `Du kan återbetala högst ${max}.`,
  },

  /** Why an order was turned down. */
  problems: {
    'provider-unavailable': {
      what: 'Betalleverantören svarar inte just nu.',
      next: 'Inget skickades. Vänta en stund och försök igen.',
    },
    'amount-too-large': {
      what: 'Det är mer än vad som finns kvar att återbetala.',
      next: 'Sänk beloppet och försök igen.',
    },
    'invalid-request': {
      what: 'Återbetalningen godtogs inte så som den var ifylld.',
      next: 'Kontrollera beloppet och anledningen och försök igen.',
    },
    'not-permitted': {
      what: 'Du har inte behörighet att återbetala den här debiteringen.',
      next: 'Be din kontoadministratör göra återbetalningen eller ge dig behörighet till det.',
    },
    'not-found': {
      what: 'Debiteringen finns inte längre.',
      next: 'Gå tillbaka till listan över debiteringar och öppna debiteringen på nytt.',
    },
    'idempotency-key-reused': {
      what: 'Begäran förväxlades med en tidigare begäran och utfördes därför inte.',
      next: 'Titta på de tidigare återbetalningarna och försök sedan igen.',
    },
    'not-refundable': {
      what: 'Debiteringen går inte längre att återbetala här.',
      next: 'Inget skickades.',
    },
    'currency-mismatch': {
      what: 'Betalningen gjordes i en annan valuta än den som står på debiteringen.',
      next: 'Inget skickades. Kontakta supporten: debiteringen behöver rättas.',
    },
    'provider-refused': {
      what: 'Betalleverantören nekade återbetalningen.',
      next: 'Inget återbetalades. Försök igen senare eller kontakta supporten.',
    },
    'too-many-requests': {
      what: 'Det kom för många förfrågningar på en gång.',
      next: 'Inget skickades. Vänta en stund och försök igen.',
    },
    'provider-not-configured': {
      what: 'Betalleverantören för den här debiteringen är inte ansluten.',
      next: 'Inget skickades. Be din kontoadministratör ansluta den.',
    },
    'unavailable': {
      what: 'Återbetalningstjänsten kan inte användas just nu.',
      next: 'Vänta en stund och försök igen. Samma återbetalning görs aldrig två gånger.',
    },
  },

  /** Why the payment provider did not make a refund. */
  failures: {
    'over-refund': {
      what: 'Enligt betalleverantören finns det mindre kvar att återbetala.',
      next: 'Någon kan ha återbetalat där. Kontrollera först betalningen hos betalleverantören.',
    },
    'already-refunded': {
      what: 'Enligt betalleverantören är betalningen redan återbetald.',
      next: 'Kontrollera betalningen hos betalleverantören innan du gör något mer.',
    },
    'payment-not-found': {
      what: 'Betalleverantören känner inte till betalningen.',
      next: 'Fråga din kontoadministratör om rätt konto hos betalleverantören är anslutet.',
    },
    'not-captured': {
      what: 'Pengarna drogs aldrig, så det finns inget att skicka tillbaka.',
      next: 'Om beloppet fortfarande är reserverat, häv reservationen hos betalleverantören.',
    },
    'not-refundable': {
      what: 'Betalleverantören kan inte återbetala den här betalningen.',
      next: 'Överför pengarna från er bank i stället.',
    },
    'window-closed': {
      what: 'Betalningen är för gammal för att betalleverantören ska kunna återbetala den.',
      next: 'Överför pengarna från er bank i stället.',
    },
    'insufficient-balance': {
      what: 'Ert saldo hos betalleverantören är för lågt.',
      next: 'Fyll på saldot där och försök sedan igen.',
    },
    'disputed': {
      what: 'Prenumeranten har bestridit betalningen hos sin bank.',
      next: 'Lös tvisten hos betalleverantören. Om du dessutom återbetalar kan pengarna betalas tillbaka två gånger.',
    },
    'declined': {
      what: 'Prenumerantens bank eller betalapp avvisade återbetalningen.',
      next: 'Försök igen senare eller överför pengarna från er bank.',
    },
    'recipient-unreachable': {
      what: 'Pengarna kan inte nå prenumeranten samma väg som de betalades: kortet eller kontot är avslutat.',
      next: 'Be prenumeranten om ett kontonummer och överför pengarna från er bank.',
    },
    'account-problem': {
      what: 'Ert konto hos betalleverantören tillåter inte återbetalningar via den här anslutningen.',
      next: 'Be din kontoadministratör förnya anslutningen eller tillåta återbetalningar och försök sedan igen.',
    },
    'settled-by-person': {
      what: 'Någon har kontrollerat saken och fastställt att återbetalningen inte gjordes.',
      next: 'Inget återbetalades. Du kan försöka igen.',
    },
    'never-arrived': {
      what: 'Återbetalningen nådde aldrig betalleverantören.',
      next: 'Inget återbetalades. Du kan försöka igen.',
    },
  },

  /** Why a person should look at a refund. */
  attention: {
    'failed-later': {
      what: 'Återbetalningen hade lyckats, men pengarna kom tillbaka till er.',
      next: 'Prenumeranten har dem inte. Be prenumeranten om ett kontonummer och överför pengarna från er bank, eller återbetala igen.',
    },
    'succeeded-later': {
      what: 'Återbetalningen angavs som misslyckad, men betalleverantören gjorde den ändå.',
      next: 'Kontrollera att prenumeranten inte också har fått pengarna på något annat sätt.',
    },
    'more-than-paid': {
      what: 'Med den här återbetalningen har mer gått tillbaka än vad som betalades.',
      next: 'Kontrollera betalningen hos betalleverantören.',
    },
    'refunded-elsewhere': {
      what: 'Någon har återbetalat det här beloppet direkt hos betalleverantören. Betalleverantören uppger inte vem eller när.',
      next: 'Fråga dina kollegor och anteckna anledningen i er bokföring.',
    },
    'insufficient-balance': {
      what: 'Återbetalningen väntar eftersom ert saldo hos betalleverantören är för lågt.',
      next: 'Fyll på saldot där, så fortsätter återbetalningen av sig själv.',
    },
    'unclear-end': {
      what: 'Betalleverantören avslutade återbetalningen med ett fel som vi inte känner till.',
      next: 'Kontrollera återbetalningen där. Återbetala inte igen förrän du vet hur det gick.',
    },
    'unsettled': {
      what: 'Det har gått lång tid utan att betalleverantören har meddelat hur det gick med återbetalningen.',
      next: 'Fråga betalleverantören. Återbetala inte igen förrän du vet hur det gick.',
    },
    'resend-refused': {
      what: 'Det första svaret gick förlorat, och när återbetalningen skickades igen nekade betalleverantören den.',
      next: 'Kontrollera återbetalningen hos betalleverantören. Vi fortsätter också att fråga.',
    },
    'amount-differs': {
      what: 'Betalleverantören uppger ett annat belopp än det som begärdes.',
      next: 'Kontrollera återbetalningen där och jämför.',
    },
    'bank-timeout': {
      what: 'Banken meddelade inte om den flyttade pengarna, så betalleverantören vet det inte heller.',
      next: 'Fråga er bank. Återbetala inte igen förrän banken har svarat.',
    },
  },

  changed: (before, now) => `Beloppet var ${before} när du öppnade debiteringen och är ${now} nu.`,
  providerSaid: (label, code, text) =>
    [`${label ?? 'Betalleverantör'}: ${code}`, text].filter(Boolean).join(' · '),
};
