import { isAscii, isUtf8 } from './bytes.ts';
import { decodeAs } from './decode-as.ts';
import { type EncodingName, encodingNamed } from './encodings.ts';
import { firstMisfit, firstOther } from './misfit.ts';
import { type Reading, rankReadings } from './rank.ts';
import { sameText, usedBytes } from './same-text.ts';
import { sampleOf } from './sample.ts';

/** The bytes are no text in any of the encodings known here, or not in the one that is asked for. */
export class UndecodableText extends Error {
  /** The first line that is not in the encoding of the rest; null where that cannot be said. Counts from 1. */
  readonly misfit: { readonly encoding: EncodingName; readonly line: number } | null;
  constructor(misfit: UndecodableText['misfit'] = null) {
    super(misfit === null ? 'no known encoding' : `line ${misfit.line} is not in ${misfit.encoding}`);
    this.misfit = misfit;
  }
}

/** The bytes make sense in several encodings, or hardly any in the best. */
export class UncertainText extends UndecodableText {}

interface EncodingGuess {
  readonly name: EncodingName;
  /** From 0 to 1; 1 where the file or a person says it. */
  readonly sure: number;
  /** Other readings that make another text, the likelier first, each with the first line in which it is to be seen. */
  readonly alternatives: readonly {
    readonly name: EncodingName;
    readonly sure: number;
    readonly sample: string;
  }[];
}

export interface DecodedText {
  readonly text: string;
  readonly encoding: EncodingGuess;
}

/** Below it a person is asked. */
export const sureEnough = 0.9;

/** Logarithms of a short text swing by some of these. */
const swing = 3;

/**
 * Text of a file: in the encoding that is asked for or that its byte order mark names, else in the one that its characters speak
 * for. CRLF and CR become LF and the mark is dropped; nothing else changes, above all no Unicode normalisation. Throws
 * UndecodableText, with a line where a file mixes encodings. Cost: ranking reads 64 kB, decoding a few passes.
 */
export function decodeText(
  bytes: Uint8Array,
  { encoding }: { encoding?: string | undefined } = {},
): DecodedText {
  const given = encoding === undefined ? markOf(bytes) : encodingNamed(encoding)?.name;
  if (given) return { text: whole(given, bytes), encoding: certain(given) };
  if (encoding !== undefined) throw new UndecodableText();
  if (isPlainUtf8(bytes)) return { text: whole('utf-8', bytes), encoding: certain('utf-8') };
  const readings = rankReadings(sampleOf(bytes));
  const [best, ...rest] = readings as [Reading, ...Reading[]];
  // The likeliest, and UTF-8 throughout: no chance, however strange a name is among words of another language.
  const isProved = best.name === 'utf-8' && isUtf8(bytes);
  if (best.strange > 0.5 && !isProved) throw new UndecodableText();
  const text = whole(best.name, bytes);
  const line = firstOther(bytes, best.name);
  if (line !== null) throw new UndecodableText({ encoding: best.name, line });
  const used = usedBytes(bytes);
  return {
    text,
    encoding: guess(
      isProved ? { ...best, strange: 0 } : best,
      rest.filter((each) => !sameText(best.name, each.name, used)),
    ),
  };
}

/** The same for doors at which nobody can be asked: throws UncertainText where the encoding is not sure. */
export function decodeSurely(bytes: Uint8Array): { readonly text: string; readonly encoding: EncodingName } {
  const { text, encoding } = decodeText(bytes);
  if (encoding.sure < sureEnough) throw new UncertainText();
  return { text, encoding: encoding.name };
}

const marks: readonly (readonly [EncodingName, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function markOf(bytes: Uint8Array): EncodingName | undefined {
  return marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
}

const certain = (name: EncodingName): EncodingGuess => ({ name, sure: 1, alternatives: [] });

/** ASCII, or so many characters in UTF-8 that it is no chance. */
function isPlainUtf8(bytes: Uint8Array): boolean {
  if (!isUtf8(bytes) || bytes.includes(0)) return false;
  return isAscii(bytes) || sampleOf(bytes).reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0) >= 24;
}

function whole(name: EncodingName, bytes: Uint8Array): string {
  const text = decodeAs(name, bytes);
  if (text !== null) return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const line = firstMisfit(name, bytes);
  throw new UndecodableText(line === null ? null : { encoding: name, line });
}

function guess(best: Reading, others: readonly Reading[]): EncodingGuess {
  const weightOf = ({ likely }: Reading) => Math.exp((likely - best.likely) / swing);
  const sum = others.reduce((total, each) => total + weightOf(each), 1);
  const alternatives = others
    .filter(({ text }) => !text.includes('\ufffd'))
    .map((each) => ({ name: each.name, sure: weightOf(each) / sum, sample: firstForeignLine(each.text) }))
    .filter(({ sure }) => sure > 0.005)
    .slice(0, 4);
  return { name: best.name, sure: (1 / sum) * Math.min(1, 1.1 - best.strange), alternatives };
}

function firstForeignLine(text: string): string {
  return /[^\n\r]{0,20}[^\0-\x7f][^\n\r]{0,60}/u.exec(text)?.[0].trim() ?? '';
}
