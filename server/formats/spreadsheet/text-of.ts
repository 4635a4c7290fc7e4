import { decodeText, UndecodableText } from '../../../analysis/text/decode.ts';
import { Problem } from '../../platform/problem.ts';
import type { Sheet } from './sheet.ts';

export interface DelimitedText extends Pick<Sheet, 'encoding'> {
  readonly text: string;
}

/** The text of a file, in the encoding that is wished or seems to be its own. */
export function textOf(bytes: Uint8Array, fileName: string, encoding?: string): DelimitedText {
  try {
    if (encoding !== undefined)
      return {
        text: new TextDecoder(encoding, { fatal: true }).decode(bytes),
        encoding: { name: encoding, sure: 1 },
      };
    const found = decodeText(bytes);
    return { text: found.text, encoding: { name: found.encoding, sure: 1 } };
  } catch (error) {
    if (!(error instanceof UndecodableText || error instanceof TypeError || error instanceof RangeError))
      throw error;
    throw new Problem('table-unreadable', { file: fileName });
  }
}
