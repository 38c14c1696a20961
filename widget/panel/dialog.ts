import type { PanelState } from './panel-state.ts';

const ROOM_PX = 400;

/**
 * Opens the question before money moves: over the page, or in its place among the rest where that is narrow,
 * or a frame that a modal could not leave.
 */
export function openDialog(root: ShadowRoot, { kind }: PanelState): void {
  const dialog = root.querySelector('dialog');
  // Outside a page there is nothing to hold off, and browsers throw.
  if (!dialog?.isConnected) return;
  // While sending it stays as it was: open after a question, closed where none was asked.
  const asks = kind === 'confirming' || (kind === 'sending' && dialog.open);
  // Only then: how wide a panel is has the whole page laid out at once.
  const modal = asks && hasRoom(root);
  // Put back into a page, an open dialog is one no longer that holds the rest off.
  if (modal && !dialog.matches(':modal')) dialog.close();
  if (asks && !dialog.open) show(dialog, modal);
  holdOff(root, asks && !modal);
}

/** Before the question is taken away: closing hands the focus back to what asked, and needs it for that. */
export function closeDialog(root: ShadowRoot, { kind }: PanelState): void {
  if (kind === 'confirming' || kind === 'sending') return;
  // Nothing inert can take the focus.
  holdOff(root, false);
  root.querySelector('dialog')?.close();
}

/** In its place the question holds off only what it asks about. */
function holdOff(root: ShadowRoot, inert: boolean): void {
  const form = root.querySelector('form');
  if (form) form.inert = inert;
}

/**
 * Browsers offer ways out of a dialog that a page cannot hold back for ever (Escape twice). Answers
 * whether the admin left; while an order is being sent there is no way out, and the dialog opens again.
 */
export function leavesDialog(event: Event, { kind }: PanelState): boolean {
  const dialog = event.currentTarget as HTMLDialogElement;
  if (event.type === 'keydown') {
    // A modal hears of Escape by itself.
    if ((event as KeyboardEvent).key !== 'Escape' || dialog.matches(':modal')) return false;
    event.preventDefault();
  } else if (event.type === 'cancel') event.preventDefault();
  else if (dialog.open) return false;
  if (kind === 'sending' && !dialog.open && dialog.isConnected)
    show(dialog, hasRoom(dialog.getRootNode() as ShadowRoot));
  return kind === 'confirming';
}

function hasRoom({ host }: ShadowRoot): boolean {
  return window === window.top && (host as HTMLElement).offsetWidth >= ROOM_PX;
}

function show(dialog: HTMLDialogElement, modal: boolean): void {
  if (modal) dialog.showModal();
  else dialog.show();
  // The focus is on a button at the end; the question begins at the top.
  dialog.scrollTop = 0;
}
