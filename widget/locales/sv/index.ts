import { closed, manual, unreadable, windowClosed } from './closed.ts';
import { firstReasons } from './first-reasons.ts';
import type { Messages } from '../messages.ts';

export const messages: Messages = {
  title: 'Återbetalning',
  about: ({ number, product, subscriber }) =>
    [number && `Debitering ${number}`, product, subscriber].filter(Boolean).join(' · '),
  paidWith: (date, label) => [date && `Betald ${date}`, label].filter(Boolean).join(' · '),
  methods: { CARD: 'Kort', KLARNA: 'Klarna', SWISH: 'Swish', VIPPS: 'Vipps', INVOICE: 'Faktura' },
  figures: {
    paid: 'Betalt',
    refunded: 'Återbetalt',
    inProgress: 'Pågår',
    refundable: 'Kan återbetalas',
  },

  history: {
    title: 'Tidigare återbetalningar',
    none: 'Inget har återbetalats på den här debiteringen.',
    by: (name) => `av ${name}`,
    atProvider: (label) => `gjord direkt hos ${label ?? 'betalleverantören'}`,
    imported: 'gjord innan det här systemet togs i bruk',
    older: (count) => (count === 1 ? '1 äldre återbetalning' : `${count} äldre återbetalningar`),
    statuses: {
      succeeded: 'Återbetalt',
      pending: 'Pågår',
      unknown: 'Inte bekräftat',
      failed: 'Misslyckades',
    },
  },

  form: {
    amount: 'Belopp',
    max: (max) => `Högst ${max}`,
    inFull: 'Återbetala hela beloppet',
    reason: 'Anledning',
    reasonHint:
      'Sparas på debiteringen, där dina kollegor kan läsa den. Den skickas inte till prenumeranten.',
    left: (count) => (count < 0 ? `${-count} tecken för mycket` : `${count} tecken kvar`),
    submit: (amount) => (amount ? `Återbetala ${amount}` : 'Återbetala'),
    understood: (amount) => `Beloppet tolkas som ${amount}.`,
    enterAmount: (max) => `Skriv beloppet som ska återbetalas, högst ${max}.`,
    reasonFaults: {
      'empty': 'Skriv varför du gör återbetalningen.',
      'too-long': 'Korta ner anledningen till högst 500 tecken.',
    },
    checkFields: 'Något behöver rättas innan återbetalningen kan skickas',
  },

  standing: {
    final: 'En återbetalning kan inte ångras.',
    subscription: (nextCharge) =>
      nextCharge
        ? `Prenumerationen fortsätter tills den sägs upp separat. Nästa debitering: ${nextCharge}.`
        : 'Prenumerationen fortsätter tills den sägs upp separat.',
    noEmail: 'Prenumeranten får inget mejl om återbetalningen.',
  },

  facts: {
    to: 'Prenumerant',
    method: 'Tillbaka till',
    arrives: 'Kommer fram',
    by: 'Gjord av',
    made: 'Tidpunkt',
    reason: 'Anledning',
  },

  confirm: {
    title: (amount) => `Vill du återbetala ${amount}?`,
    cancel: 'Gå tillbaka',
    sending: (amount) => `Återbetalar ${amount}…`,
  },

  outcome: {
    succeeded: (amount) => `${amount} har återbetalats`,
    pending: (amount) => `Återbetalningen på ${amount} pågår`,
    unknown: (amount) => `Vi vet ännu inte om ${amount} har återbetalats`,
    failed: (amount) => `Återbetalningen på ${amount} misslyckades`,
    pendingNext: 'Den är registrerad och på väg. Du behöver inte göra något mer.',
    unknownNext: [
      'Betalleverantören gav inget tydligt svar. Vi fortsätter att fråga tills vi får ett.',
      'Återbetala inte igen: pengarna är avsatta tills vi vet hur det gick.',
    ],
    done: 'Klar',
    more: 'Återbetala mer',
  },

  lost: {
    next: [
      'Det kom inget tydligt svar, så det är oklart om återbetalningen har gjorts eller inte.',
      'Gör inte om återbetalningen på något annat sätt. Du kan tryggt skicka samma begäran igen: den utförs aldrig två gånger.',
    ],
    resend: 'Skicka samma begäran igen',
  },

  check: {
    now: 'Kontrollera nu',
    checking: 'Kontrollerar…',
    notes: {
      'nothing-new': 'Kontrollerat alldeles nyss: inget nytt ännu.',
      'not-read': 'Det gick inte att kontrollera. Försök igen om en stund.',
      'not-resent': 'Det gick inte att skicka igen just nu. Försök igen om en stund.',
    },
  },

  loading: 'Läser in debiteringen…',
  retry: 'Försök igen',
  help: 'Få hjälp',
  newTab: '(öppnas i en ny flik)',
  reference: (requestId) => `Referens: ${requestId}`,

  closed,
  windowClosed,
  manual,
  unreadable,
  reasons: firstReasons,
  moreReasons: () => import('./reasons.ts'),
};
