/** What has been opened, to be closed in the opposite order. */
export interface Closing {
  /** Something to close later, with what was opened before it still open. */
  add(close: () => Promise<void>): void;
  /** Closes everything, once. Trouble with one thing does not keep the others open. */
  close(): Promise<void>;
}

export function closing(report: (error: unknown) => void): Closing {
  const opened: (() => Promise<void>)[] = [];
  let closed: Promise<void> | undefined;

  async function closeAll(): Promise<void> {
    for (let close = opened.pop(); close; close = opened.pop()) await close().catch(report);
  }

  return {
    add: (close) => void opened.push(close),
    close: () => (closed ??= closeAll()),
  };
}
