import { decodeRoughly } from './decode-as.ts';
import { type Encoding, type EncodingName, encodings, isWide } from './encodings.ts';
import { likelihoodOf } from './language-model.ts';

/** One encoding as a reading of some bytes. */
export interface Reading {
  readonly name: EncodingName;
  readonly text: string;
  /** Natural logarithm; more is likelier. */
  readonly likely: number;
  /** Share of the characters beyond ASCII that hardly any text of its languages has. */
  readonly strange: number;
}

/** All readings of a piece of a file, the likeliest first: by what its characters would be, not by whether the bytes are allowed. */
export function rankReadings(sample: Uint8Array): Reading[] {
  const possible: readonly Encoding[] = hasControls(sample)
    ? encodings.filter(({ name }) => isWide(name))
    : encodings;
  const readings = possible.map((encoding) => {
    const text = decodeRoughly(encoding.name, sample);
    const { total, foreign, strange } = likelihoodOf(text, encoding.languages);
    const likely = total - encoding.rarity;
    return { name: encoding.name, text, likely, strange: foreign === 0 ? 0 : strange / foreign };
  });
  return readings.sort((a, b) => b.likely - a.likely);
}

/** Control characters as single bytes: only wider characters may have such a half. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20) || byte === 0x7f);
}
