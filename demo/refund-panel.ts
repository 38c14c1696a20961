import { html, nothing } from 'lit';

/** The panel for a bill. What else is on the page hears of its orders, wherever the panel is by then. */
export function refundPanel(bill: string, lang: string | undefined) {
  return html`
    <sesamy-refund-panel
      bill-id=${bill}
      lang=${lang ?? nothing}
      help-url="mailto:support@acme.example"
      @sesamy:refund-succeeded=${showElsewhere}
      @sesamy:refund-pending=${showElsewhere}
      @sesamy:refund-unknown=${showElsewhere}
      @sesamy:refund-refused=${showElsewhere}
    ></sesamy-refund-panel>
  `;
}

/** An order may come back after its panel was taken away. Then the page hears nothing, but the panel's listeners do. */
function showElsewhere(): void {
  const shown = 'sesamy-bill-details, sesamy-bill-list, sesamy-refund-list';
  for (const one of document.querySelectorAll(shown))
    void (one as HTMLElementTagNameMap['sesamy-bill-list']).refresh();
}
