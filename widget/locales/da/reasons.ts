import type { Reasons } from '../messages.ts';

export const reasons: Reasons = {
  amountFaults: {
    'not-a-number': ({ example }) => `Skriv beløbet kun med tal, for eksempel ${example}.`,
    'ambiguous': ({ example }) =>
      `Det kan læses på to måder. Skriv beløbet uden tusindtalsseparator, for eksempel ${example}.`,
    'too-many-decimals': ({ decimals, example }) =>
      decimals === 0
        ? `Denne valuta har ingen decimaler. Skriv et helt beløb, for eksempel ${example}.`
        : `Brug højst ${decimals} decimaler, for eksempel ${example}.`,
    'zero': ({ max }) => `Skriv et beløb over nul (højst ${max}).`,
    'too-much': ({ max }) => `${max} er det højeste beløb, der kan refunderes.`,
  },

  /** Why an order was turned down. */
  problems: {
    'provider-unavailable': {
      what: 'Betalingsudbyderen svarer ikke lige nu.',
      next: 'Der blev ikke sendt noget. Vent lidt, og prøv igen.',
    },
    'amount-too-large': {
      what: 'Det er mere, end der er tilbage at refundere.',
      next: 'Sæt beløbet ned, og prøv igen.',
    },
    'invalid-request': {
      what: 'Refunderingen blev ikke accepteret, som den var udfyldt.',
      next: 'Tjek beløbet og begrundelsen, og prøv igen.',
    },
    'not-permitted': {
      what: 'Du har ikke adgang til at refundere denne regning.',
      next: 'Bed din kontoadministrator om at refundere eller give dig adgang til det.',
    },
    'not-found': {
      what: 'Regningen findes ikke længere.',
      next: 'Gå tilbage til listen over regninger, og åbn regningen igen.',
    },
    'idempotency-key-reused': {
      what: 'Anmodningen blev forvekslet med en tidligere anmodning og blev derfor ikke udført.',
      next: 'Se på de tidligere refunderinger, og prøv så igen.',
    },
    'not-refundable': {
      what: 'Regningen kan ikke længere refunderes her.',
      next: 'Der blev ikke sendt noget.',
    },
    'currency-mismatch': {
      what: 'Betalingen blev foretaget i en anden valuta end den, der står på regningen.',
      next: 'Der blev ikke sendt noget. Kontakt support, for regningen skal rettes.',
    },
    'provider-refused': {
      what: 'Betalingsudbyderen afviste refunderingen.',
      next: 'Der blev ikke refunderet noget. Prøv igen senere, eller kontakt support.',
    },
    'too-many-requests': {
      what: 'Der kom for mange forespørgsler på én gang.',
      next: 'Der blev ikke sendt noget. Vent lidt, og prøv igen.',
    },
    'provider-not-configured': {
      what: 'Betalingsudbyderen for denne regning er ikke tilsluttet.',
      next: 'Der blev ikke sendt noget. Bed din kontoadministrator om at tilslutte den.',
    },
    'unavailable': {
      what: 'Refunderingstjenesten kan ikke bruges lige nu.',
      next: 'Vent lidt, og prøv igen. Den samme refundering foretages aldrig to gange.',
    },
  },

  /** Why the payment provider did not make a refund. */
  failures: {
    'over-refund': {
      what: 'Ifølge betalingsudbyderen er der mindre tilbage at refundere.',
      next: 'Nogen kan have refunderet der. Tjek først betalingen hos betalingsudbyderen.',
    },
    'already-refunded': {
      what: 'Ifølge betalingsudbyderen er betalingen allerede refunderet.',
      next: 'Tjek betalingen hos betalingsudbyderen, før du gør mere.',
    },
    'payment-not-found': {
      what: 'Betalingsudbyderen kender ikke betalingen.',
      next: 'Spørg din kontoadministrator, om den rigtige konto hos betalingsudbyderen er tilsluttet.',
    },
    'not-captured': {
      what: 'Pengene blev aldrig trukket, så der er ikke noget at sende tilbage.',
      next: 'Hvis beløbet stadig er reserveret, så ophæv reservationen hos betalingsudbyderen.',
    },
    'not-refundable': {
      what: 'Betalingsudbyderen kan ikke refundere denne betaling.',
      next: 'Overfør i stedet pengene fra jeres bank.',
    },
    'window-closed': {
      what: 'Betalingen er for gammel til, at betalingsudbyderen kan refundere den.',
      next: 'Overfør i stedet pengene fra jeres bank.',
    },
    'insufficient-balance': {
      what: 'Jeres saldo hos betalingsudbyderen er for lav.',
      next: 'Fyld saldoen op der, og prøv så igen.',
    },
    'disputed': {
      what: 'Abonnenten har gjort indsigelse mod betalingen hos sin bank.',
      next: 'Få afklaret indsigelsen hos betalingsudbyderen. Hvis du også refunderer, kan pengene blive betalt tilbage to gange.',
    },
    'declined': {
      what: 'Abonnentens bank eller betalingsapp afviste refunderingen.',
      next: 'Prøv igen senere, eller overfør pengene fra jeres bank.',
    },
    'recipient-unreachable': {
      what: 'Pengene kan ikke nå abonnenten ad samme vej, som de blev betalt, fordi kortet eller kontoen er lukket.',
      next: 'Bed abonnenten om et kontonummer, og overfør pengene fra jeres bank.',
    },
    'account-problem': {
      what: 'Jeres konto hos betalingsudbyderen tillader ikke refunderinger via denne forbindelse.',
      next: 'Bed din kontoadministrator om at forny forbindelsen eller tillade refunderinger, og prøv så igen.',
    },
    'settled-by-person': {
      what: 'Nogen har undersøgt sagen og fastslået, at refunderingen ikke blev foretaget.',
      next: 'Der blev ikke refunderet noget. Du kan prøve igen.',
    },
    'never-arrived': {
      what: 'Refunderingen nåede aldrig frem til betalingsudbyderen.',
      next: 'Der blev ikke refunderet noget. Du kan prøve igen.',
    },
  },

  /** Why a person should look at a refund. */
  attention: {
    'failed-later': {
      what: 'Refunderingen var gennemført, men pengene kom tilbage til jer.',
      next: 'Abonnenten har dem ikke. Bed abonnenten om et kontonummer, og overfør pengene fra jeres bank, eller refundér igen.',
    },
    'succeeded-later': {
      what: 'Refunderingen blev angivet som mislykket, men betalingsudbyderen gennemførte den alligevel.',
      next: 'Tjek, at abonnenten ikke også har fået pengene på en anden måde.',
    },
    'more-than-paid': {
      what: 'Med denne refundering er der sendt mere tilbage, end der blev betalt.',
      next: 'Tjek betalingen hos betalingsudbyderen.',
    },
    'refunded-elsewhere': {
      what: 'Nogen har refunderet dette beløb direkte hos betalingsudbyderen. Betalingsudbyderen oplyser ikke hvem eller hvornår.',
      next: 'Spørg dine kolleger, og notér begrundelsen i jeres bogføring.',
    },
    'insufficient-balance': {
      what: 'Refunderingen venter, fordi jeres saldo hos betalingsudbyderen er for lav.',
      next: 'Fyld saldoen op der, så fortsætter refunderingen af sig selv.',
    },
    'unclear-end': {
      what: 'Betalingsudbyderen afsluttede refunderingen med en fejl, som vi ikke kender.',
      next: 'Tjek refunderingen der. Refundér ikke igen, før du ved, hvordan det gik med den.',
    },
    'unsettled': {
      what: 'Der er gået lang tid, uden at betalingsudbyderen har oplyst, hvordan det gik med refunderingen.',
      next: 'Spørg betalingsudbyderen. Refundér ikke igen, før du ved, hvordan det gik.',
    },
    'resend-refused': {
      what: 'Det første svar gik tabt, og da refunderingen blev sendt igen, afviste betalingsudbyderen den.',
      next: 'Tjek refunderingen hos betalingsudbyderen. Vi bliver også ved med at spørge.',
    },
    'amount-differs': {
      what: 'Betalingsudbyderen oplyser et andet beløb end det, der stod i anmodningen.',
      next: 'Tjek refunderingen der, og sammenlign.',
    },
    'bank-timeout': {
      what: 'Banken oplyste ikke, om den flyttede pengene, så betalingsudbyderen ved det heller ikke.',
      next: 'Spørg jeres bank. Refundér ikke igen, før banken har svaret.',
    },
  },

  changed: (before, now) => `Beløbet var ${before}, da du åbnede regningen, og er ${now} nu.`,
  providerSaid: (label, code, text) =>
    [`${label ?? 'Betalingsudbyder'}: ${code}`, text].filter(Boolean).join(' · '),
};
