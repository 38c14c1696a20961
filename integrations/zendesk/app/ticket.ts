import { type ZafClient, look } from './zaf.ts';

/**
 * Puts a text into the ticket's editor as an internal note, for the agent to read and to submit. What would reach
 * the subscriber is left alone: unless Zendesk says that the editor is set to an internal note, nothing is put in.
 */
export async function addInternalNote(client: ZafClient, text: string): Promise<boolean> {
  try {
    await client.set('ticket.comment.type', 'internalNote');
    if ((await look(client, 'ticket.comment.type')) !== 'internalNote') return false;
    await client.invoke('ticket.comment.appendText', text);
    return true;
  } catch {
    return false;
  }
}
