import * as z from 'zod/mini';

// Answers to providers and to whoever runs the server. The contract is for those who build on the API.

/** What was made of a callback. */
export const Received = z.object({ received: z.enum(['taken', 'known', 'ignored']) });
export type Received = z.infer<typeof Received>;

export const Alive = z.object({ status: z.literal('alive') });
export type Alive = z.infer<typeof Alive>;

export const Readiness = z.object({
  status: z.enum(['ready', 'not ready']),
  database: z.boolean(),
  migrations: z.boolean(),
  jobs: z.optional(z.boolean()),
});
export type Readiness = z.infer<typeof Readiness>;
