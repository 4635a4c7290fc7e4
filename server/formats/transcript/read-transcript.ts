import { decodeText, UndecodableText } from '../../../analysis/text/decode.ts';
import { isSubtitles, subtitleText } from '../../../analysis/text/subtitles.ts';
import { Problem } from '../../platform/problem.ts';
import { checkTranscript } from './check-transcript.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';
import type { Transcript } from './transcript.ts';

/** As many as the longest transcript can have in any encoding. */
const mostBytes = 4_000_000;
const megabytes = (length: number) => ({ size: Math.ceil(length / 1e6), limit: mostBytes / 1e6 });

/** The text of an imported file, told by its bytes and not by its name. What cannot be read is a Problem of its own kind. */
export async function readTranscript(
  bytes: Buffer,
  _options: { readonly encoding?: string | undefined } = {},
): Promise<Transcript> {
  const read = await readBytes(bytes);
  return { encoding: null, cues: [], leftOut: [], ...read, text: checkTranscript(read.text) };
}

async function readBytes(bytes: Buffer): Promise<Pick<Transcript, 'text' | 'source'> & Partial<Transcript>> {
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) throw new Problem(oldWordProblem(bytes));
  if (startsWith(bytes, '504b0304')) return { text: await readDocx(bytes), source: 'docx' };
  if (bytes.subarray(0, 1024).includes('%PDF-')) return { text: await readPdf(bytes), source: 'pdf' };
  if (bytes.length > mostBytes) throw new Problem('transcript-file-too-large', megabytes(bytes.length));
  try {
    const { text, encoding } = decodeText(bytes);
    if (isSubtitles(text)) return { ...subtitleText(text), source: 'subtitles' };
    return { text, source: 'text', encoding: { name: encoding, sure: 1 } };
  } catch (error) {
    if (error instanceof UndecodableText) throw new Problem('transcript-not-text');
    throw error;
  }
}

function startsWith(bytes: Buffer, hex: string): boolean {
  return bytes.subarray(0, hex.length / 2).toString('hex') === hex;
}

/** A .docx with a password is wrapped in the container of the old format, under a stream of this name. */
function oldWordProblem(bytes: Buffer): 'word-encrypted' | 'word-format-old' {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'word-encrypted' : 'word-format-old';
}
