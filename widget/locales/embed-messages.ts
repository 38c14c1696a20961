import type { Advice } from './messages.ts';

/** What the embed page says around the list and the panel, in one language. */
export interface EmbedMessages {
  readonly title: string;
  readonly allBills: string;
  /** The bills were found by an address, which anybody can write into a ticket. */
  readonly byEmail: Advice;
  /** The page was opened by itself. */
  readonly alone: Advice;
  /** The page around has not answered. */
  readonly unanswered: Advice;
  /** A part of the page could not be loaded. */
  readonly notLoaded: Advice;
  /** The host has not said whose bills to show. */
  readonly nothingChosen: Advice;
}
