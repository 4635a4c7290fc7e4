import { decodeByTable } from './code-tables.ts';
import type { EncodingName } from './encodings.ts';
import { decodeUtf32 } from './utf-32.ts';

/** The text that bytes are in one encoding, as they stand; null where they are not in it. The order mark counts as a character. */
export function decodeAs(name: EncodingName, bytes: Uint8Array): string | null {
  try {
    const text = own(name, bytes) ?? new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes);
    return isText(name, text) ? text : null;
  } catch {
    return null;
  }
}

/** The same with U+FFFD for whatever does not fit. */
export function decodeRoughly(name: EncodingName, bytes: Uint8Array): string {
  return own(name, bytes) ?? new TextDecoder(name, { ignoreBOM: true }).decode(bytes);
}

function own(name: EncodingName, bytes: Uint8Array): string | null {
  if (name.startsWith('utf-32')) return decodeUtf32(bytes, name === 'utf-32le');
  return name.startsWith('utf-') ? null : decodeByTable(name, bytes);
}

/**
 * No control characters: bytes that have some are no text. Encodings older than Unicode have no private characters either; the
 * platform puts them where a code page holds characters that it does not know.
 */
function isText(name: EncodingName, text: string): boolean {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/.test(text)) return false;
  return name.startsWith('utf-') || !/[\u0080-\u009f\ue000-\uf8ff\ufffd]/.test(text);
}
