/** Our id as Swish writes it: 32 hexadecimal digits in upper case, without dashes. */
export function instructionUuid(refundId: string): string {
  return refundId.replaceAll('-', '').toUpperCase();
}

/** Our id from Swish's, or null when it cannot be one of ours. */
export function refundIdOf(instruction: string): string | null {
  const parts = /^([\dA-F]{8})([\dA-F]{4})([\dA-F]{4})([\dA-F]{4})([\dA-F]{12})$/i.exec(
    instruction,
  );
  return parts ? parts.slice(1).join('-').toLowerCase() : null;
}

/** An amount as Swish writes it: kronor, a point and two digits. */
export function kronor(oere: number): string {
  const digits = String(oere).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Text the receiver sees, of the characters that no version of Swish's rules refuses, at most 50 of them.
 * Swish, "Guidelines", message.
 */
export function safeMessage(text: string): string {
  const safe = text.replaceAll(/[^0-9A-Za-zåäöÅÄÖ :;.,?!()]/g, '').replaceAll(/ +/g, ' ');
  return safe.trim().slice(0, 50);
}
