import { decodeText, sureEnough, UndecodableText } from '../encoding/decode-text.ts';
import { Problem } from '../../platform/problem.ts';
import type { Sheet } from './sheet.ts';

export interface DelimitedText extends Pick<Sheet, 'encoding'> {
  readonly text: string;
}

/** The text of a file, in the encoding that is wished or is for sure its own. */
export function textOf(bytes: Uint8Array, fileName: string, encoding?: string): DelimitedText {
  const { text, encoding: found } = decode(bytes, fileName, encoding);
  if (found.sure < sureEnough)
    throw new Problem('table-encoding-unsure', { file: fileName, encoding: found.name });
  return { text, encoding: { name: found.name, sure: found.sure } };
}

function decode(bytes: Uint8Array, fileName: string, encoding?: string): ReturnType<typeof decodeText> {
  try {
    return decodeText(bytes, { encoding });
  } catch (error) {
    if (!(error instanceof UndecodableText)) throw error;
    if (error.misfit) throw new Problem('table-encoding-mixed', { file: fileName, ...error.misfit });
    throw new Problem('table-unreadable', { file: fileName });
  }
}
