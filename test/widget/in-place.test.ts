import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { panelFor } from './panel.ts';

/** A panel in a place of some width, with its question asked. */
async function asked(width: string) {
  const place = await fixture<HTMLElement>(html`<div style="inline-size: ${width}"></div>`);
  const test = await panelFor('bill_anna_1');
  place.append(test.panel);
  await test.panel.updateComplete;
  await test.until('editing');
  await test.fill('49');
  await test.submit();
  const root = test.panel.shadowRoot!;
  return {
    ...test,
    place,
    dialog: root.querySelector('dialog')!,
    form: root.querySelector('form')!,
  };
}

describe('the question before money moves', () => {
  it('stands in its place where the panel is narrow, and holds the form off', async () => {
    const { dialog, form, focused, place } = await asked('399px');
    expect([dialog.open, dialog.matches(':modal'), form.inert]).to.deep.equal([true, false, true]);
    expect(focused()).to.equal('cancel');
    expect(dialog.getBoundingClientRect().width).to.be.at.most(place.clientWidth);
  });

  it('lies over the page where there is room', async () => {
    const { dialog } = await asked('400px');
    expect([dialog.open, dialog.matches(':modal')]).to.deep.equal([true, true]);
  });

  it('goes away on Escape in its place too, with what was typed kept', async () => {
    const { dialog, form, get, panel, until } = await asked('320px');
    get('cancel').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
    await until('editing');
    await panel.updateComplete;
    expect([dialog.open, form.inert]).to.deep.equal([false, false]);
    expect(get<HTMLInputElement>('amount').value).to.equal('49');
  });

  it('lets nobody out while the order is being sent', async () => {
    const { dialog, get, state, until, panel, confirm } = await asked('320px');
    const answered = oneEvent(panel, 'sesamy:refund-succeeded');
    await confirm();
    expect(state()).to.equal('sending');
    get('cancel').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
    await panel.updateComplete;
    expect([state(), dialog.open]).to.deep.equal(['sending', true]);
    await answered;
    await until('succeeded');
  });
});
