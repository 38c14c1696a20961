const today = new Date();
const lastMonth = new Date(today.getFullYear(), today.getMonth() - 1);
const month = lastMonth.toLocaleDateString('en', { month: 'long' });

/** The ticket of the demo. Its requester is a subscriber of the seeded publisher, and so are her bills. */
export const TICKET = {
  number: '48213',
  subject: `Charged twice in ${month}`,
  requester: { name: 'Anna Lindqvist', email: 'anna@example.com' },
  messages: [
    {
      by: 'Anna Lindqvist',
      from: 'subscriber',
      at: 'Today, 09:12',
      text: [
        `Hi! My card was charged twice in ${month}: once for Acme Dagblad Digital, which is right, and once more for Acme Helg. I had ended Acme Helg before that.`,
        'Could you send the money for Acme Helg back to me?',
      ],
    },
    {
      by: 'Agnes Agent',
      from: 'team',
      at: 'Today, 09:40',
      text: ['Hi Anna, thank you for writing. I am looking at your bills right now.'],
    },
    {
      by: 'Anna Lindqvist',
      from: 'subscriber',
      at: 'Today, 09:44',
      text: ['That was quick! Half of it would be fair: I did read the first two issues.'],
    },
  ],
} as const;
