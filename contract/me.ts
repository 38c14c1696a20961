import * as z from 'zod/mini';

export const Rights = z.object({ read: z.boolean(), refund: z.boolean(), write: z.boolean() });
export type Rights = z.infer<typeof Rights>;

/** Who is asking, and what they may do. */
export const Me = z.object({
  id: z.string(),
  name: z.string(),
  vendorId: z.string(),
  rights: Rights,
});
export type Me = z.infer<typeof Me>;
