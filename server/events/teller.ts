import { Webhook } from 'standardwebhooks';
import type { OutgoingEvent } from '../../contract/index.ts';
import { sweeper } from '../jobs/sweep.ts';
import type { Outbox, WaitingEvent } from '../store/store.ts';
import type { Post } from './post.ts';

export interface TellerParts {
  readonly outbox: Outbox;
  readonly url: string;
  /** In the form `whsec_` and base64. Several while one is replaced by another: each signs. */
  readonly secrets: readonly string[];
  readonly post: Post;
  readonly now: () => Date;
  readonly report: (what: string, error: unknown) => void;
  /** How long to rest between two looks into the outbox. */
  readonly everyMs?: number;
}

/** Longer than a delivery takes: one whose server died meanwhile is delivered again after that. */
const IN_HAND_MS = 60_000;
/** From one try to the next, in hours: for about five days, as Standard Webhooks advises. */
const WAITS_H = [5 / 3600, 30 / 3600, 2 / 60, 10 / 60, 0.5, 1, 2, 5, 10, 14, 20, 24, 24, 24];
const HOUR_MS = 60 * 60 * 1000;
/** A receiver that is being restarted is no news to whoever runs us. */
const QUIET_TRIES = 3;

/** Delivers outgoing events, signed by the Standard Webhooks specification, until the receiver has each. */
export function teller({ outbox, url, secrets, post, now, report, everyMs = 500 }: TellerParts) {
  const signers = secrets.map((secret) => new Webhook(secret));

  async function deliver(event: OutgoingEvent): Promise<string | null> {
    const body = JSON.stringify(event);
    const at = now();
    const signatures = signers.map((signer) => signer.sign(event.id, at, body));
    const headers = {
      'Content-Type': 'application/json',
      'webhook-id': event.id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signatures.join(' '),
    };
    try {
      const status = await post(url, { headers, body });
      return status >= 200 && status < 300 ? null : `http-${status}`;
    } catch {
      return 'unreachable';
    }
  }

  async function tell({ event, tries }: WaitingEvent): Promise<void> {
    const trouble = await deliver(event);
    if (trouble === null) return outbox.delivered(event.id);

    const hours = WAITS_H[tries - 1];
    const again = hours === undefined ? null : new Date(now().getTime() + hours * HOUR_MS);
    await outbox.putOff(event.id, again && again.toISOString());
    const { vendorId, bill, sequence } = event.data;
    const which = new Error(`${event.type} ${vendorId}/${bill.id} #${sequence}: ${trouble}`);
    if (!again) report('An event was given up: the receiver never took it', which);
    else if (tries > QUIET_TRIES) report('An event cannot be delivered yet', which);
  }

  return sweeper<WaitingEvent>({
    async find(limit) {
      const at = now();
      const until = new Date(at.getTime() + IN_HAND_MS);
      return outbox.claim(at.toISOString(), until.toISOString(), limit);
    },
    nameOf: ({ event }) => event.id,
    work: tell,
    report,
    everyMs,
  });
}
