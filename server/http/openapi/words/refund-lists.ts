/** What the document says of refunds of all bills, and of what they come to. */
export const ABOUT_REFUND_LISTS = {
  'ListedRefund': 'A refund in a list, with what its bill is called.',
  'ListedRefund.id': 'The refund’s id.',
  'ListedRefund.bill': 'The bill it is of, as it is now.',
  'RefundList': 'One page of a list.',

  'RefundSummary': 'What the refunds of a period come to.',
  'RefundSummary.period': 'Which time they were asked for in.',
  'RefundSummary.period.start': 'When it begins.',
  'RefundSummary.period.end': 'When it ends: the first moment that is no longer in it.',
  'totals': 'By currency.',
  'succeeded': 'Those that have gone back.',
  'open': 'Those that are pending or unknown.',
  'failed': 'Those that failed.',
  'days':
    'By day, provider and currency: what went back or is on its way. A day without any is not there.',
  'day': 'The day they were asked for, in the time zone that was named.',
  'RefundSummary.attention': 'How many of them ask for a person.',
  'RefundSum': 'How many refunds, and how much together.',
  'count': 'How many.',
  'RefundSum.amount': 'How much together, in minor units. Beyond 2⁵³ it is not exact.',
  'totals.amount': 'How much together, in minor units. Beyond 2⁵³ it is not exact.',
  'days.amount': 'How much together, in minor units. Beyond 2⁵³ it is not exact.',
};
