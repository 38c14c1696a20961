// Tells TypeScript and React 19 of the elements: import 'sesamy-refund-panel/jsx' once, anywhere.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { LitElement } from 'lit';
import type {
  FamilyEventMap,
  RefundPanelEventMap,
  SesamyBillDetails,
  SesamyBillList,
  SesamyRefundContext,
  SesamyRefundList,
  SesamyRefundPanel,
  SesamySubscriberSearch,
} from 'sesamy-refund-panel/element';

/** What a host sets. `lang` is one of every element's. */
type Settings<Element> = Omit<Element, keyof LitElement | 'busy' | 'refresh'>;

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

/** What is text or a flag can be given as an attribute too, which is all that a server can render. */
type Attributes<Given> = {
  [
    Name in keyof Given & string as Given[Name] extends string | boolean | undefined
      ? Kebab<Name>
      : never
  ]?: Given[Name] | undefined;
};

type Properties<Given> = { [Name in keyof Given]?: Given[Name] | undefined };

/** React 19 hears an event by `on` and its whole name, given by a spread: `{...{ 'onsesamy:refund-close': back }}`. */
type Listeners<Events> = {
  [Type in keyof Events & string as `on${Type}`]?: ((event: Events[Type]) => void) | undefined;
};

type Props<Element, Events = object> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  Properties<Settings<Element>> &
  Attributes<Settings<Element>> &
  Listeners<Events>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'sesamy-bill-details': Props<SesamyBillDetails, FamilyEventMap>;
      'sesamy-bill-list': Props<SesamyBillList, FamilyEventMap>;
      'sesamy-refund-context': Props<SesamyRefundContext, RefundPanelEventMap & FamilyEventMap>;
      'sesamy-refund-list': Props<SesamyRefundList, FamilyEventMap>;
      'sesamy-refund-panel': Props<SesamyRefundPanel, RefundPanelEventMap>;
      'sesamy-subscriber-search': Props<SesamySubscriberSearch, FamilyEventMap>;
    }
  }
}
