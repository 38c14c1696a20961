import type { Dice } from '../chaos/dice.ts';
import type { Notes } from '../chaos/notes.ts';
import type { Orders } from '../chaos/orders.ts';
import type { Server } from '../chaos/server.ts';
import type { Kind } from './desk.ts';
import type { Publisher } from './publisher.ts';

/** What somebody has before them who does something. */
export interface Scene {
  readonly server: Server;
  readonly dice: Dice;
  readonly publisher: Publisher;
  readonly orders: Orders;
  readonly notes: Notes;
}

/** Something people do, and how often compared to the rest. */
export interface Act extends Kind {
  readonly weight: number;
  readonly run: (scene: Scene) => Promise<unknown>;
}
