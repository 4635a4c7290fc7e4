import { isSubtitles, subtitleText } from '../../../analysis/text/subtitles.ts';
import { Problem } from '../../platform/problem.ts';
import { type DecodedText, decodeText, UndecodableText } from '../encoding/decode-text.ts';
import { checkTranscript } from './check-transcript.ts';
import { readDocx } from './docx/read-docx.ts';
import { readOdt } from './odt/read-odt.ts';
import { oldOffice, otherBinary, otherMarkup, zipFormat } from './other-format.ts';
import { readPdf } from './read-pdf.ts';
import { readRtf } from './rtf/read-rtf.ts';
import { subtitleAsides } from './subtitle-asides.ts';
import type { Transcript } from './transcript.ts';

export interface TranscriptOptions {
  /** In which a text is read, where a person chose one. */
  readonly encoding?: string | undefined;
}

/** As many as the longest transcript can have in any encoding. */
const mostBytes = 4_000_000;
const megabytes = (length: number) => ({ size: Math.ceil(length / 1e6), limit: mostBytes / 1e6 });

/** The text of an imported file, told by its bytes and not by its name. What cannot be read is a Problem of its own kind. */
export async function readTranscript(bytes: Buffer, options: TranscriptOptions = {}): Promise<Transcript> {
  const read = await readBytes(bytes, options);
  return { ...read, text: checkTranscript(read.text) };
}

async function readBytes(bytes: Buffer, options: TranscriptOptions): Promise<Transcript> {
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) throw oldOffice(bytes);
  const plain = { encoding: null, cues: [] };
  if (startsWith(bytes, '504b0304')) {
    const source = await zipFormat(bytes);
    const read = source === 'docx' ? readDocx : readOdt;
    return { ...plain, source, ...(await read(bytes)) };
  }
  if (bytes.subarray(0, 1024).includes('%PDF-'))
    return { ...plain, source: 'pdf', ...(await readPdf(bytes)) };
  if (bytes.toString('latin1', 0, 5) === '{\\rtf') return { ...plain, source: 'rtf', ...readRtf(bytes) };
  const problem = otherBinary(bytes);
  if (problem) throw problem;
  if (bytes.length > mostBytes) throw new Problem('transcript-file-too-large', megabytes(bytes.length));
  return readText(bytes, options);
}

function readText(bytes: Buffer, { encoding }: TranscriptOptions): Transcript {
  const { text, encoding: guess } = decode(bytes, encoding);
  const problem = otherMarkup(text);
  if (problem) throw problem;
  const { alternatives, ...read } = guess;
  const whole = { encoding: read, leftOut: [], ...(alternatives.length > 0 ? { alternatives } : {}) };
  if (!isSubtitles(text)) return { text, source: 'text', cues: [], ...whole };
  return { ...whole, source: 'subtitles', leftOut: subtitleAsides(text), ...subtitleText(text) };
}

function decode(bytes: Buffer, encoding: string | undefined): DecodedText {
  try {
    return decodeText(bytes, { encoding });
  } catch (error) {
    if (!(error instanceof UndecodableText)) throw error;
    if (error.misfit) throw new Problem('transcript-encoding-mixed', error.misfit);
    if (encoding !== undefined) throw new Problem('transcript-encoding-unfit', { encoding });
    throw new Problem('transcript-not-text');
  }
}

function startsWith(bytes: Buffer, hex: string): boolean {
  return bytes.subarray(0, hex.length / 2).toString('hex') === hex;
}
