import { listed } from './listed.ts';

/** What the document says of asking an admin for a refund. */
export const ABOUT_REQUESTS = {
  'NewRequest': 'What an admin is asked to refund.',
  'NewRequest.amount': 'How much, in minor units: 4900 is 49.00 in a currency with two decimals.',
  'NewRequest.currency': 'The bill’s currency, ISO 4217.',
  'NewRequest.reason':
    'Why, for the admin and for the refund’s record. Trimmed; an emoji is one character.',

  'RefundRequest': 'Somebody’s wish that an admin refunds. It moves nothing.',
  'HintedRequest': 'A request, and what the caller may do with it.',
  'HintedRequest.id': 'The request’s id.',
  'RefundRequest.id': 'The request’s id.',
  'RefundRequest.billId': 'Which bill is to be refunded.',
  'RefundRequest.amount': 'How much, in minor units.',
  'RefundRequest.reason': 'Why it should be made.',
  'RefundRequest.requestedBy': 'Who asks.',
  'RefundRequest.requestedAt': 'Since when.',
  'state': 'Where it stands.',
  'RequestState': listed('Where a request stands.', [
    '`open`: an admin has neither refunded nor dismissed it.',
    '`done`: a refund of the bill was ordered since and did not fail, whatever its amount.',
    '`dismissed`: whoever asked took it back, or somebody who may refund turned it down.',
  ]),
  'mine': 'Whether the caller asks for it.',
  'mayDismiss': 'Whether the caller may take it back or turn it down.',
  'dismissed': 'Who dismissed it, or null.',
  'dismissed.by': 'Who.',
  'dismissed.at': 'When.',
};
