import type { BillImport } from '../../contract/index.ts';
import type { MockTransportOptions } from '../../mock-server/mock-transport.ts';
import type { ElementName, Settings } from './elements.ts';
import type { Given } from './play/bill.ts';
import type { Network } from './play/network.ts';
import type { Person } from './play/person.ts';
import type { StoryServer } from './play/server.ts';

/** What a story is played with. */
export interface Scene {
  readonly server: StoryServer;
  /** Acts on the element as somebody in front of it would. */
  readonly person: Person;
  /** The story's amounts, stretched with everything else when the texts are. */
  readonly units: (amount: number) => number;
}

/**
 * One thing an element can look like, and how it comes to that: a bill, what happened before anybody looked,
 * and what somebody then does. The server's own rules bring it there.
 */
export interface Story {
  /** Its name in the address. Others link to it, so it stays. */
  readonly id: string;
  readonly title: string;
  /** When somebody sees this, in one sentence. */
  readonly when: string;
  /** The element it is about. Default: the panel. */
  readonly element?: ElementName;
  /** How it is set up, beyond the bill or whose bills they are. */
  readonly set?: Settings;
  /** The `data-state` of its part `panel` at the end. */
  readonly ends: string;
  /** A selector of what must be on show at the end, where the state alone does not say it. */
  readonly sign?: string;
  /** The payments it can be told with, the usual one first. Default: a card. */
  readonly payments?: readonly Given['payment'][];
  /** Default: 99,00 paid and nothing refunded. Null: there is no such bill. */
  readonly bill?: (given: Given) => BillImport | null;
  /** Other bills there are, of the same subscriber or of others. */
  readonly others?: (given: Given) => readonly BillImport[];
  /** Who is signed in. Default: an admin. Null: nobody. */
  readonly as?: MockTransportOptions['as'] | null;
  readonly mock?: Omit<MockTransportOptions, 'as' | 'bills' | 'now' | 'line'>;
  readonly network?: () => Network;
  /** What happened before anybody looked. */
  readonly before?: (scene: Omit<Scene, 'person'>) => Promise<unknown>;
  /** What somebody then does. */
  readonly play?: (scene: Scene) => Promise<unknown>;
  /** It ends with the question before money moves, which takes the whole window where there is room. */
  readonly asks?: boolean;
  /** The element waits for something that never comes and gives up in the end, so it is played again by then. */
  readonly waits?: boolean;
}

export interface Chapter {
  readonly title: string;
  readonly stories: readonly Story[];
}

/** A chapter whose stories are all about the same element. */
export function chapterAbout(
  element: ElementName,
  title: string,
  stories: readonly Omit<Story, 'element'>[],
): Chapter {
  return { title, stories: stories.map((story) => ({ ...story, element })) };
}

/** The element that a story is about. */
export function elementOf({ element = 'sesamy-refund-panel' }: Story): ElementName {
  return element;
}
