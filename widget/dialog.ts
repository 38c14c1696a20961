import type { PanelState } from './panel-state.ts';

/** Opens and closes the question before money moves, so that it follows the state. */
export function syncDialog(root: ShadowRoot, { kind }: PanelState): void {
  const dialog = root.querySelector('dialog');
  // Outside a page there is nothing to hold off, and browsers throw.
  if (!dialog?.isConnected) return;
  const wasOpen = dialog.open;
  // Put back into a page, an open dialog is one no longer that holds the rest off.
  if (dialog.open && !dialog.matches(':modal')) dialog.close();
  if ((kind === 'confirming' || (kind === 'sending' && wasOpen)) && !dialog.open) {
    dialog.showModal();
    // The focus is on a button at the end; the question begins at the top.
    dialog.scrollTop = 0;
  }
  // While sending it stays as it was: open after a question, closed where none was asked.
  if (dialog.open && kind !== 'confirming' && kind !== 'sending') dialog.close();
}

/**
 * Browsers offer ways out of a dialog that a page cannot hold back for ever (Escape twice). Answers
 * whether the admin left; while an order is being sent there is no way out, and the dialog opens again.
 */
export function leavesDialog(event: Event, { kind }: PanelState): boolean {
  const dialog = event.currentTarget as HTMLDialogElement;
  if (event.type === 'cancel') event.preventDefault();
  else if (dialog.open) return false;
  if (kind === 'sending' && !dialog.open && dialog.isConnected) dialog.showModal();
  return kind === 'confirming';
}
