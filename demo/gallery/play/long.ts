/** Texts as long as real ones get, one of them without a place to break it. */
export const LONG = {
  number: '2026-00000100245-SE-B2B-0001',
  name: 'Wilhelmina Charlotta Montgomery-Cederhielm von Hohenzollern-Sigmaringen',
  email: 'wilhelmina.charlotta.montgomery-cederhielm@hohenzollern-sigmaringen.example.com',
  product:
    'Acme Dagblad Digital Premium Plus with the crossword, the archive and the weekend magazine',
  label: 'Visa Business Platinum Corporate Purchasing •••• 4242',
  reason:
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft paid the same period twice, once by card and once from the invoice that our reader service had sent before the change of address was noted.',
};
