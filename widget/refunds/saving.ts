/** Where a file goes. It is there as a whole or not at all: one that breaks off looks complete. */
export type Place = (file: Response, signal: AbortSignal) => Promise<void>;

/** From so many refunds on, the file had better not be held in memory. */
export const MANY = 20_000;

interface Handle {
  createWritable(): Promise<WritableStream<Uint8Array>>;
  remove?(): Promise<void>;
}
interface Picking {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<Handle>;
}

/**
 * Where to save so many refunds: on the disk as they come, where the browser lets somebody choose a place for that,
 * else in memory until all are here. Null: nobody chose a place.
 */
export async function placeFor(count: number, name: string): Promise<Place | null> {
  const { showSaveFilePicker } = globalThis as Picking;
  if (count < MANY || !showSaveFilePicker) return inMemory(name);
  try {
    return onDisk(await showSaveFilePicker.call(globalThis, { suggestedName: name }));
  } catch (error) {
    // In a frame of another site nobody may choose.
    return (error as Error).name === 'AbortError' ? null : inMemory(name);
  }
}

/** The browser writes beside the file, and puts it in its place only at the very end. */
function onDisk(handle: Handle): Place {
  return async ({ body }, signal) => {
    if (!body) throw new TypeError('There is no file');
    try {
      await body.pipeTo(await handle.createWritable(), { signal });
    } catch (error) {
      // What was chosen is there as an empty file by then.
      await handle.remove?.().catch(() => {});
      throw error;
    }
  };
}

function inMemory(name: string): Place {
  return async ({ body }, signal) => {
    // Carried by a host, it may not hear of the signal by itself.
    const whole = await new Response(body?.pipeThrough(new TransformStream(), { signal })).blob();
    const link = document.createElement('a');
    link.href = URL.createObjectURL(whole);
    link.download = name;
    link.click();
    // The browser has begun to read it by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
}
