/** What to put on any page to have the panel of this very server, with a bill that is seeded there. */
export function snippetFor(server: string): string {
  return `<sesamy-refund-panel bill-id="bill_anna_1" api-base="${server}"></sesamy-refund-panel>

<script type="module">
  const panel = document.querySelector('sesamy-refund-panel');
  // Your own login goes here. The demo gives a token to anybody.
  panel.getToken = async () => {
    const answer = await fetch('${server}/demo/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ as: 'admin' }),
    });
    return (await answer.json()).token;
  };
</script>
<script type="module" src="${server}/cdn/sesamy-refund-panel.js"></script>`;
}
