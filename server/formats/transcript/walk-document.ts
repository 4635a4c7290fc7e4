import { SaxesParser } from 'saxes';

/** What happens in a document, element by element. Names have the usual prefix of their vocabulary whatever the file calls it. */
export interface DocumentVisitor {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (words: string) => void;
  readonly close: (name: string) => void;
}

/** By local name: no element here has two of one name that matter. */
export type Attributes = Readonly<Record<string, string>>;

/** Deeper than any word processor nests. */
const deepest = 2000;
const chunk = 1 << 20;

/** Goes through one XML part of a Word or OpenDocument file. Throws an Error where it is no XML or nests endlessly. */
export function walkDocument(bytes: Uint8Array, { open, text, close }: DocumentVisitor): void {
  const parser = new SaxesParser({ xmlns: true });
  const names: string[] = [];
  parser.on('error', (error) => {
    // Converters leave control characters in their texts; a word processor drops them.
    if (!/(?:disallowed character|malformed character entity)\.$/.test(error.message)) throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (names.length >= deepest) throw new Error('elements are nested endlessly');
    names.push(`${prefixOf(uri)}${local}`);
    open(names.at(-1)!, valuesOf(attributes));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    close(names.pop()!);
  });
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let from = 0; from < bytes.length; from += chunk)
    parser.write(decoder.decode(bytes.subarray(from, from + chunk), { stream: true }));
  parser.write(decoder.decode()).close();
}

function valuesOf(attributes: Readonly<Record<string, { local: string; value: string }>>): Attributes {
  // No prototype: an attribute may be called `constructor`.
  const values = Object.create(null) as Record<string, string>;
  for (const { local, value } of Object.values(attributes)) values[local] = value;
  return values;
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8';
}

const vocabularies: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml\/(?:2006\/)?main$/, 'w:'],
  [/officeDocument\/(?:2006\/)?math$/, 'm:'],
  [/markup-compatibility\/2006$/, 'mc:'],
  [/drawingml\/(?:2006\/)?main$/, 'a:'],
  [/drawingml\/(?:2006\/)?picture$/, 'pic:'],
  [/drawingml\/(?:2006\/)?chart$|\/chartex$/, 'c:'],
  [/drawingml\/(?:2006\/)?diagram$/, 'dgm:'],
  [/^urn:schemas-microsoft-com:vml$/, 'v:'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o:'],
  [/opendocument:xmlns:office:1\.0$/, 'office:'],
  [/opendocument:xmlns:text:1\.0$/, 'text:'],
  [/opendocument:xmlns:table:1\.0$/, 'table:'],
  [/opendocument:xmlns:drawing:1\.0$/, 'draw:'],
  [/opendocument:xmlns:style:1\.0$/, 'style:'],
  [/opendocument:xmlns:manifest:1\.0$/, 'manifest:'],
];

const prefixes = new Map<string, string>();

function prefixOf(uri: string): string {
  const known = prefixes.get(uri);
  if (known !== undefined) return known;
  const prefix = vocabularies.find(([pattern]) => pattern.test(uri))?.[1] ?? '?:';
  if (prefixes.size < 1000) prefixes.set(uri, prefix);
  return prefix;
}
