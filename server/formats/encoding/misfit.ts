import { isUtf8 } from './bytes.ts';
import { decodeAs, decodeRoughly } from './decode-as.ts';
import { encodings, type EncodingName, isWide } from './encodings.ts';
import { likelihoodOf } from './language-model.ts';

/** The first line that is not in an encoding, counted from 1; null where lines cannot be told. */
export function firstMisfit(name: EncodingName, bytes: Uint8Array): number | null {
  if (isWide(name)) return null;
  return lineWhere(bytes, (line) => decodeAs(name, line) === null);
}

/** So much likelier, in natural logarithms, is a line as UTF-8 that chance is out of the question. */
const beyondDoubt = 12;

/** The first line that is UTF-8 in a file of another encoding, although it can be read in that as well. */
export function firstOther(bytes: Uint8Array, name: EncodingName): number | null {
  if (name.startsWith('utf-')) return null;
  const { languages } = encodings.find((each) => each.name === name)!;
  return lineWhere(bytes, (line) => {
    if (!isUtf8(line)) return false;
    const utf8 = likelihoodOf(decodeRoughly('utf-8', line), null).total;
    return utf8 > likelihoodOf(decodeRoughly(name, line), languages).total + beyondDoubt;
  });
}

/** The number of the first line, other than in ASCII, for which something holds. */
function lineWhere(bytes: Uint8Array, holds: (line: Uint8Array) => boolean): number | null {
  for (let start = 0, number = 1; start < bytes.length; number++) {
    let end = start;
    let isForeign = false;
    for (; end < bytes.length && bytes[end] !== 0x0a; end++) isForeign ||= bytes[end]! > 0x7f;
    if (isForeign && holds(bytes.subarray(start, end))) return number;
    start = end + 1;
  }
  return null;
}
