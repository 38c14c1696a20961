// Tells Vue's editor support and vue-tsc of the elements: import 'sesamy-refund-panel/vue' once, anywhere.
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
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';

/** What a host sets. Vue takes `bill-id` and `billId` for the same. */
type Settings<Element> = Partial<Omit<Element, keyof LitElement | 'busy' | 'refresh'>>;

type Emits<Events> = EmitFn<{ [Type in keyof Events]: (event: Events[Type]) => void }>;

type Component<Element, Events = object> = new () => Element & {
  /** @deprecated Only for templates. */
  $props: HTMLAttributes & Settings<Element> & PublicProps;
  /** @deprecated Only for templates. */
  $emit: Emits<Events>;
};

declare module 'vue' {
  interface GlobalComponents {
    'sesamy-bill-details': Component<SesamyBillDetails, FamilyEventMap>;
    'sesamy-bill-list': Component<SesamyBillList, FamilyEventMap>;
    'sesamy-refund-context': Component<SesamyRefundContext, RefundPanelEventMap & FamilyEventMap>;
    'sesamy-refund-list': Component<SesamyRefundList, FamilyEventMap>;
    'sesamy-refund-panel': Component<SesamyRefundPanel, RefundPanelEventMap>;
    'sesamy-subscriber-search': Component<SesamySubscriberSearch, FamilyEventMap>;
  }
}
