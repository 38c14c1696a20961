/** A start that was foreseen to fail; the message is one line that tells the operator what to do. */
export class EngineRefused extends Error {
  override readonly name = 'EngineRefused';
}
