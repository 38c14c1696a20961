import * as z from 'zod/mini';
import { type Exchange, exchange, unavailable, unsettled } from '../exchange.ts';
import type { Finding, Outcome, ProviderFacts, RefundProvider } from '../provider.ts';
import { EAGER } from '../intervals.ts';
import { readSwishCallback } from './callback.ts';
import { instructionUuid, kronor, safeMessage } from './instruction.ts';
import { NOES, swishNo } from './noes.ts';
import { SwishRefund, outcomeOf } from './refund.ts';
import type { SwishSettings } from './settings.ts';

const FACTS: ProviderFacts = {
  id: 'swish',
  label: 'Swish',
  settlement: { from: 0, to: 0, unit: 'day' },
  window: { months: 13 },
  partial: true,
  lists: false,
  currencies: ['SEK'],
  // The number in the path makes a second refund impossible, however late it comes.
  resendHours: null,
  checks: EAGER,
  followUps: [],
  noes: NOES,
};

const LIVE = 'https://cpc.getswish.net/swish-cpcapi';
const MESSAGE = safeMessage('Återbetalning');

const Request = z.object({ instruction: z.string(), body: z.string() });

/**
 * Swish, for merchants of its own. Our id is the number in the path. A refund is taken at once and made a
 * little later; there is no list of a payment's refunds, so only ours can be asked after.
 */
export function swish(settings: SwishSettings, fetch: typeof globalThis.fetch): RefundProvider {
  const { payeeAlias, apiBase = LIVE } = settings;

  return {
    kind: 'provider',
    ...FACTS,
    account: payeeAlias,
    payment: async () => ({ kind: 'unasked' }),

    prepare({ id, amount, payment, callbackUrl }) {
      const callbackIdentifier = crypto.randomUUID();
      const body = JSON.stringify({
        originalPaymentReference: payment['paymentReference'],
        payerPaymentReference: instructionUuid(id),
        callbackUrl,
        callbackIdentifier,
        payerAlias: payeeAlias,
        amount: kronor(amount),
        currency: 'SEK',
        message: MESSAGE,
      });
      return { instruction: instructionUuid(id), callbackIdentifier, body };
    },

    // Whoever knows it could tell us anything in Swish's name.
    shown(request) {
      const { instruction, body } = Request.parse(request);
      const { callbackIdentifier: _secret, ...told } = JSON.parse(body) as Record<string, unknown>;
      return { instruction, body: told };
    },

    async refund(_refundId, request): Promise<Outcome> {
      const { instruction, body } = Request.parse(request);
      const heard = await exchange(fetch, {
        method: 'PUT',
        url: `${apiBase}/api/v2/refunds/${instruction}`,
        headers: { 'Content-Type': 'application/json' },
        body,
      });
      if (heard.kind === 'answer' && heard.status === 201)
        return { kind: 'pending', reference: instruction };
      return swishNo(heard) ?? unsettled(heard);
    },

    async find({ id }): Promise<Finding> {
      const heard = await exchange(fetch, {
        method: 'GET',
        // Of version 1, also for refunds ordered by version 2.
        url: `${apiBase}/api/v1/refunds/${instructionUuid(id)}`,
        headers: {},
      });
      if (isNeverHeardOf(heard)) return { kind: 'absent' };
      const refund =
        heard.kind === 'answer' && heard.status === 200 ? SwishRefund.safeParse(heard.body) : null;
      return (refund?.success && outcomeOf(refund.data)) || unavailable(heard);
    },

    readCallback: readSwishCallback,
  };
}

/** Swish's own 404, known by its list of errors. Anybody else's, or an empty one, says nothing. */
function isNeverHeardOf(heard: Exchange): boolean {
  return heard.kind === 'answer' && heard.status === 404 && Array.isArray(heard.body);
}
