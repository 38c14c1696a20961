/** Told of trouble in the middle. True when it has broken the answer off by itself. */
type Failed = (error: unknown) => boolean;

/**
 * Text as a body that is made only as fast as somebody reads it, and no further once they have gone. The first part is
 * made at once: what fails by then can still be answered as a problem. What fails later is never an end.
 */
export async function streamed(
  parts: AsyncGenerator<string, void>,
  failed: Failed,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  let next: Promise<IteratorResult<string, void>> | null = Promise.resolve(await parts.next());

  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { done, value } = await (next ?? parts.next());
          next = null;
          if (done) controller.close();
          else controller.enqueue(encoder.encode(value));
        } catch (error) {
          if (failed(error)) await new Promise(() => {});
          throw error;
        }
      },
      cancel: async () => void (await parts.return()),
    },
    // Nothing is made for somebody who may never ask, as with HEAD.
    { highWaterMark: 0 },
  );
}
