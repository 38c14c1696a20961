import type { Messages } from '../messages.ts';

/** What may be needed before the other reasons are here, and what stands for those. */
export const firstReasons: Messages['reasons'] = {
  problems: {
    'unexpected': {
      what: 'Något gick fel och återbetalningen godtogs inte.',
      next: 'Försök igen. Om det händer en gång till, kontakta supporten och ange referensen nedan.',
    },
    'not-signed-in': {
      what: 'Du är inte längre inloggad. Inget skickades.',
      next: 'Logga in och tryck sedan på knappen igen.',
    },
    'refundable-changed': {
      what: 'Beloppet som kan återbetalas har ändrats sedan du öppnade debiteringen.',
      next: 'Inget skickades. Titta på beloppen igen innan du bestämmer dig.',
    },
  },
  failures: {
    rejected: {
      what: 'Betalleverantören kunde inte göra återbetalningen.',
      next: 'Försök igen senare. Om det händer en gång till, kontakta supporten.',
    },
  },
  attention: {
    other: {
      what: 'Någon bör titta på den här återbetalningen.',
      next: 'Kontrollera betalningen hos betalleverantören.',
    },
  },
};
