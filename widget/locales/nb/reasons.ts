import type { Reasons } from '../messages.ts';

export const reasons: Reasons = {
  amountFaults: {
    'not-a-number': ({ example }) => `Skriv beløpet bare med tall, for eksempel ${example}.`,
    'ambiguous': ({ example }) =>
      `Dette kan leses på to måter. Skriv beløpet uten tusenskilletegn, for eksempel ${example}.`,
    'too-many-decimals': ({ decimals, example }) =>
      decimals === 0
        ? `Denne valutaen har ikke desimaler. Skriv et helt beløp, for eksempel ${example}.`
        : `Bruk maksimalt ${decimals} desimaler, for eksempel ${example}.`,
    'zero': ({ max }) => `Skriv et beløp over null, maksimalt ${max}.`,
    'too-much': ({ max }) => `Du kan refundere maksimalt ${max}.`,
  },

  /** Why an order was turned down. */
  problems: {
    'provider-unavailable': {
      what: 'Betalingsleverandøren svarer ikke akkurat nå.',
      next: 'Ingenting ble sendt. Vent litt, og prøv igjen.',
    },
    'amount-too-large': {
      what: 'Det er mer enn det som gjenstår å refundere.',
      next: 'Reduser beløpet, og prøv igjen.',
    },
    'invalid-request': {
      what: 'Refusjonen ble ikke godtatt slik den var fylt ut.',
      next: 'Sjekk beløpet og begrunnelsen, og prøv igjen.',
    },
    'not-permitted': {
      what: 'Du har ikke tilgang til å refundere denne regningen.',
      next: 'Be kontoadministratoren om å refundere eller gi deg tilgang til det.',
    },
    'not-found': {
      what: 'Regningen finnes ikke lenger.',
      next: 'Gå tilbake til listen over regninger, og åpne regningen på nytt.',
    },
    'idempotency-key-reused': {
      what: 'Forespørselen ble forvekslet med en tidligere forespørsel og ble derfor ikke utført.',
      next: 'Se på de tidligere refusjonene, og prøv deretter igjen.',
    },
    'not-refundable': {
      what: 'Regningen kan ikke lenger refunderes her.',
      next: 'Ingenting ble sendt.',
    },
    'currency-mismatch': {
      what: 'Betalingen ble gjort i en annen valuta enn den som står på regningen.',
      next: 'Ingenting ble sendt. Kontakt brukerstøtte, for regningen må rettes.',
    },
    'provider-refused': {
      what: 'Betalingsleverandøren avviste refusjonen.',
      next: 'Ingenting ble refundert. Prøv igjen senere, eller kontakt brukerstøtte.',
    },
    'too-many-requests': {
      what: 'Det kom for mange forespørsler på en gang.',
      next: 'Ingenting ble sendt. Vent litt, og prøv igjen.',
    },
    'provider-not-configured': {
      what: 'Betalingsleverandøren for denne regningen er ikke tilkoblet.',
      next: 'Ingenting ble sendt. Be kontoadministratoren om å koble den til.',
    },
    'unavailable': {
      what: 'Refusjonstjenesten kan ikke brukes akkurat nå.',
      next: 'Vent litt, og prøv igjen. Samme refusjon gjennomføres aldri to ganger.',
    },
  },

  /** Why the payment provider did not make a refund. */
  failures: {
    'over-refund': {
      what: 'Ifølge betalingsleverandøren er det mindre igjen å refundere.',
      next: 'Noen kan ha refundert der. Sjekk betalingen hos betalingsleverandøren først.',
    },
    'already-refunded': {
      what: 'Ifølge betalingsleverandøren er betalingen allerede refundert.',
      next: 'Sjekk betalingen hos betalingsleverandøren før du gjør noe mer.',
    },
    'payment-not-found': {
      what: 'Betalingsleverandøren kjenner ikke til betalingen.',
      next: 'Spør kontoadministratoren om riktig konto hos betalingsleverandøren er koblet til.',
    },
    'not-captured': {
      what: 'Pengene ble aldri trukket, så det er ingenting å sende tilbake.',
      next: 'Hvis beløpet fortsatt er reservert, opphev reservasjonen hos betalingsleverandøren.',
    },
    'not-refundable': {
      what: 'Betalingsleverandøren kan ikke refundere denne betalingen.',
      next: 'Overfør pengene fra egen bank i stedet.',
    },
    'window-closed': {
      what: 'Betalingen er for gammel til at betalingsleverandøren kan refundere den.',
      next: 'Overfør pengene fra egen bank i stedet.',
    },
    'insufficient-balance': {
      what: 'Saldoen deres hos betalingsleverandøren er for lav.',
      next: 'Fyll på saldoen der, og prøv deretter igjen.',
    },
    'disputed': {
      what: 'Abonnenten har bestridt betalingen hos banken sin.',
      next: 'Løs tvisten hos betalingsleverandøren. Hvis du refunderer i tillegg, kan pengene bli betalt tilbake to ganger.',
    },
    'declined': {
      what: 'Banken eller betalingsappen til abonnenten avviste refusjonen.',
      next: 'Prøv igjen senere, eller overfør pengene fra egen bank.',
    },
    'recipient-unreachable': {
      what: 'Pengene kan ikke nå abonnenten samme vei som de ble betalt, fordi kortet eller kontoen er avsluttet.',
      next: 'Be abonnenten om et kontonummer, og overfør pengene fra egen bank.',
    },
    'account-problem': {
      what: 'Kontoen deres hos betalingsleverandøren tillater ikke refusjoner gjennom denne tilkoblingen.',
      next: 'Be kontoadministratoren om å fornye tilkoblingen eller tillate refusjoner, og prøv deretter igjen.',
    },
    'settled-by-person': {
      what: 'Noen har sjekket saken og fastslått at refusjonen ikke ble gjennomført.',
      next: 'Ingenting ble refundert. Du kan prøve igjen.',
    },
    'never-arrived': {
      what: 'Refusjonen nådde aldri frem til betalingsleverandøren.',
      next: 'Ingenting ble refundert. Du kan prøve igjen.',
    },
  },

  /** Why a person should look at a refund. */
  attention: {
    'failed-later': {
      what: 'Refusjonen var gjennomført, men pengene kom tilbake til dere.',
      next: 'Abonnenten har dem ikke. Be abonnenten om et kontonummer og overfør pengene fra egen bank, eller refunder på nytt.',
    },
    'succeeded-later': {
      what: 'Refusjonen ble oppgitt som mislykket, men betalingsleverandøren gjennomførte den likevel.',
      next: 'Sjekk at abonnenten ikke også har fått pengene på en annen måte.',
    },
    'more-than-paid': {
      what: 'Med denne refusjonen har mer gått tilbake enn det som ble betalt.',
      next: 'Sjekk betalingen hos betalingsleverandøren.',
    },
    'refunded-elsewhere': {
      what: 'Noen har refundert dette beløpet direkte hos betalingsleverandøren. Betalingsleverandøren opplyser ikke hvem eller når.',
      next: 'Spør kollegaene dine, og noter begrunnelsen i regnskapet.',
    },
    'insufficient-balance': {
      what: 'Refusjonen venter fordi saldoen deres hos betalingsleverandøren er for lav.',
      next: 'Fyll på saldoen der, så fortsetter refusjonen av seg selv.',
    },
    'unclear-end': {
      what: 'Betalingsleverandøren avsluttet refusjonen med en feil som vi ikke kjenner.',
      next: 'Sjekk refusjonen der. Ikke refunder på nytt før du vet hvordan det gikk med den.',
    },
    'unsettled': {
      what: 'Det har gått lang tid uten at betalingsleverandøren har sagt hvordan det gikk med refusjonen.',
      next: 'Spør betalingsleverandøren. Ikke refunder på nytt før du vet hvordan det gikk.',
    },
    'resend-refused': {
      what: 'Det første svaret gikk tapt, og da refusjonen ble sendt på nytt, avviste betalingsleverandøren den.',
      next: 'Sjekk refusjonen hos betalingsleverandøren. Vi fortsetter også å spørre.',
    },
    'amount-differs': {
      what: 'Betalingsleverandøren oppgir et annet beløp enn det som sto i forespørselen.',
      next: 'Sjekk refusjonen der, og sammenlign.',
    },
    'bank-timeout': {
      what: 'Banken ga ikke beskjed om den flyttet pengene, så betalingsleverandøren vet det heller ikke.',
      next: 'Spør banken deres. Ikke refunder på nytt før banken har svart.',
    },
  },

  changed: (before, now) => `Beløpet var ${before} da du åpnet regningen, og er ${now} nå.`,
  providerSaid: (label, code, text) =>
    [`${label ?? 'Betalingsleverandør'}: ${code}`, text].filter(Boolean).join(' · '),
};
