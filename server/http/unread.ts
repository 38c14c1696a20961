/** A mistake is a few times too large. What is larger than that is not worth waiting for. */
const WORTH_READING = 4 * 1024 * 1024;

/**
 * Takes in what nobody has read of a request's body, and gives whether that was all of it. It stands on the
 * connection before the next request, and that may be somebody else's where a proxy keeps one for many.
 */
export async function discardUnread(request: Request): Promise<boolean> {
  // Asked first: of a body that was read a stream would be made to answer what it is.
  if (request.bodyUsed) return true;
  const { body } = request;
  if (!body) return true;
  if (body.locked) return false;
  const reader = body.getReader();
  try {
    for (let left = WORTH_READING; left > 0;) {
      const { done, value } = await reader.read();
      if (done) return true;
      left -= value.length;
    }
  } catch {
    // The client has hung up.
  }
  return false;
}
