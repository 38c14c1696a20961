import { expect } from '@open-wc/testing';
import { MANY } from '../../../widget/refunds/saving.ts';
import { type BusyDesk, busyDesk } from './busy-desk.ts';
import { type Network, elementFor } from './element.ts';

const CSV = { 'Content-Type': 'text/csv' };
const START = 'requestedAt,amount\n';

/** The file is sent by hand, so that it can be held up or broken off. */
function sentByHand() {
  let send!: ReadableStreamDefaultController<Uint8Array>;
  const file = new ReadableStream<Uint8Array>({
    start: (controller) => {
      send = controller;
      send.enqueue(new TextEncoder().encode(START));
    },
  });
  return { response: () => new Response(file, { headers: CSV }), send: () => send };
}

/** What the page saved, as the browser was told to by links; nothing is left on the disk. */
function watchLinks() {
  const saved: { name: string; text: Promise<string> }[] = [];
  const listen = (event: Event) => {
    const link = event.target as HTMLAnchorElement;
    event.preventDefault();
    saved.push({ name: link.download, text: fetch(link.href).then((file) => file.text()) });
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    this.addEventListener('click', listen);
    click.call(this);
  };
  return { saved, stop: () => (HTMLAnchorElement.prototype.click = click) };
}

/** A place on the disk, as a browser offers one. */
function fakeDisk() {
  const disk = { written: '', isComplete: false, isRemoved: false, wasChosen: false };
  const writable = () =>
    new WritableStream<Uint8Array>({
      write: (part) => void (disk.written += new TextDecoder().decode(part)),
      close: () => void (disk.isComplete = true),
    });
  const picker = async () => {
    disk.wasChosen = true;
    return {
      createWritable: async () => writable(),
      remove: async () => void (disk.isRemoved = true),
    };
  };
  return { disk, picker };
}

describe('the file of refunds', () => {
  const page = globalThis as { showSaveFilePicker?: unknown };
  const usual = page.showSaveFilePicker;
  let desk: BusyDesk;
  let links: ReturnType<typeof watchLinks>;
  before(async () => void (desk = await busyDesk()));
  after(() => desk.app.stop());
  beforeEach(() => {
    links = watchLinks();
    page.showSaveFilePicker = () => Promise.reject(new Error('Nobody is asked'));
  });
  afterEach(() => {
    links.stop();
    page.showSaveFilePicker = usual;
  });

  /** A list whose file is this one, of so many refunds. */
  async function listWith(file: (() => Response) | null, count?: number) {
    const network: Network = async (path, reach) => {
      const answer = await reach();
      if (answer.headers.get('Content-Type')?.startsWith('text/csv')) return file?.() ?? answer;
      if (count === undefined || !path.includes('summary')) return answer;
      const sums = (await answer.json()) as { totals: { count: number }[] };
      for (const total of sums.totals) total.count = count;
      return Response.json(sums);
    };
    const list = await elementFor('sesamy-refund-list', {}, { app: desk.app, network });
    await list.until(() => list.all('csv').length === 1 && list.all('totals').length === 1);
    return list;
  }

  it('has every refund that the filters let through, though the list shows fewer', async () => {
    const list = await listWith(null);
    list.get('csv').click();
    await list.says('The file is complete.');
    expect(links.saved).to.have.length(1);
    const [{ name, text } = { name: '', text: '' }] = links.saved;
    expect(name).to.match(/^refunds-.*\.csv$/);
    const asked = list.asked.findLast((path) => !path.includes('summary'))?.split('?')[1];
    expect(await text).to.equal(await desk.text(asked));
    expect((await text).trim().split('\n').length).to.be.greaterThan(26);
  });

  it('is not saved where it broke off, and that is said', async () => {
    const { response, send } = sentByHand();
    const list = await listWith(response);
    list.get('csv').click();
    await list.says('The file is on its way');
    send().error(new TypeError('The connection ended'));
    await list.says('The file broke off, so nothing was saved');
    expect(links.saved).to.deep.equal([]);
  });

  it('is not saved where somebody stopped it, and that is said', async () => {
    const { response } = sentByHand();
    const list = await listWith(response);
    list.get('csv').click();
    await list.says('Stop the download');
    list.get('csv').click();
    await list.says('The download was stopped');
    expect(links.saved).to.deep.equal([]);
  });

  it('is said no more once others are shown', async () => {
    const list = await listWith(null);
    list.get('csv').click();
    await list.says('The file is complete.');
    list.element.period = '7';
    await list.until(() => !list.text().includes('The file is complete.'));
  });

  it('goes to the disk as it comes where it is large', async () => {
    const { disk, picker } = fakeDisk();
    page.showSaveFilePicker = picker;
    const { response, send } = sentByHand();
    const list = await listWith(response, MANY);
    list.get('csv').click();
    await list.until(() => disk.written === START);
    expect(disk.isComplete).to.equal(false);
    send().close();
    await list.says('The file is complete.');
    expect(disk).to.include({ isComplete: true, isRemoved: false });
    expect(links.saved).to.deep.equal([]);
  });

  for (const [what, end] of [
    ['broke off', (send) => send.error(new TypeError('The connection ended'))],
    ['was stopped', (_, press) => press()],
  ] as const satisfies [
    string,
    (send: ReadableStreamDefaultController, press: () => void) => void,
  ][])
    it(`leaves none on the disk where it ${what}`, async () => {
      const { disk, picker } = fakeDisk();
      page.showSaveFilePicker = picker;
      const { response, send } = sentByHand();
      const list = await listWith(response, MANY);
      list.get('csv').click();
      await list.until(() => disk.written === START);
      end(send(), () => list.get('csv').click());
      await list.says('saved');
      expect(disk).to.include({ isComplete: false, isRemoved: true });
    });

  it('is not asked for where nobody chose a place', async () => {
    page.showSaveFilePicker = () => Promise.reject(new DOMException('Cancelled', 'AbortError'));
    const list = await listWith(null, MANY);
    const asked = list.asked.length;
    list.get('csv').click();
    await new Promise((go) => setTimeout(go, 50));
    expect(list.asked).to.have.length(asked);
    expect(list.text()).to.contain('Download as CSV');
  });

  it('is held in memory where a page may not offer places', async () => {
    page.showSaveFilePicker = () => Promise.reject(new DOMException('In a frame', 'SecurityError'));
    const list = await listWith(null, MANY);
    list.get('csv').click();
    await list.says('The file is complete.');
    expect(links.saved).to.have.length(1);
  });
});
