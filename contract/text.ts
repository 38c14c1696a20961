import * as z from 'zod/mini';
import { REASON_MAX_LENGTH } from './limits.ts';

/** Text that can be stored and shown: well-formed Unicode without NUL, which PostgreSQL refuses. */
const storable = (text: string) => text.isWellFormed() && !text.includes('\0');

/** An opaque name for a bill, contract, customer or refund. */
export const Id = z
  .string()
  .check(z.minLength(1), z.maxLength(255), z.refine(storable, 'must be well-formed text'));

/** Text for people, such as a name. */
export const Words = z
  .string()
  .check(z.maxLength(1000), z.refine(storable, 'must be well-formed text'));

/** Why a refund was made. Trimmed; its length counts characters, so an emoji is one. */
export const Reason = z.string().check(
  z.trim(),
  z.minLength(1),
  z.refine(storable, 'must be well-formed text'),
  z.refine(
    (text) => [...text].length <= REASON_MAX_LENGTH,
    `must be at most ${REASON_MAX_LENGTH} characters`,
  ),
  z.meta({ maxLength: REASON_MAX_LENGTH }),
);

/** Far enough from where years have five digits that what is reckoned from it, such as a refund window, has four. */
const isTellable = (moment: number) => moment >= Date.UTC(1900) && moment < Date.UTC(9000);

/** A moment, ISO 8601. Sent in UTC, accepted with an offset. */
export const Instant = z.iso
  .datetime({ offset: true })
  .check(z.refine((text) => isTellable(Date.parse(text)), 'must be in the years 1900 to 8999'));
