import { SaxesParser } from 'saxes';
import { Problem } from '../../platform/problem.ts';

/**
 * An element as it stands in the file; its place is that of its `<`, both counted from 1. Names of the exchange format are local,
 * those of other vocabularies keep their prefix.
 */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The characters directly inside it. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

interface OpenElement extends Element {
  readonly children: Element[];
  name: string;
  text: string;
}

/** What XML cannot hold. */
export const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const DEEPEST = 200;
const MOST = 2_000_000;

/** The root element. No DOCTYPE is let in, so no entity but the five of XML exists. What is wrong is a Problem with its place. */
export function readXml(bytes: Uint8Array): Element {
  const xml = decodeXml(bytes);
  const parser = new SaxesParser();
  const open: OpenElement[] = [];
  let root: Element | undefined;
  let count = 0;
  const ours = new Set(['']);
  const place = placesIn(xml);

  parser.on('error', ({ message }) => {
    // Word processors leave control characters in their texts, and programs write them out as they are.
    if (/(disallowed character|malformed character entity)\.$/.test(message)) return;
    throw new Problem('xml-malformed', {
      line: parser.line,
      column: parser.column + 1,
      reason: message.replace(/^[\d:]+ |\.$/g, ''),
    });
  });
  parser.on('doctype', () => {
    throw new Problem('xml-doctype', place(xml.indexOf('<!DOCTYPE')));
  });
  parser.on('opentagstart', ({ name }) => {
    // The parser stands somewhere behind the name.
    const at = place(xml.lastIndexOf(`<${name}`, parser.position));
    if (++count > MOST) throw new Problem('xml-too-many', { ...at, limit: MOST });
    if (open.length >= DEEPEST) throw new Problem('xml-too-deep', { ...at, limit: DEEPEST });
    if (open.length === 0) ours.add(prefixOf(name));
    // No prototype: an attribute may be called `constructor`.
    open.push({
      name,
      attributes: Object.create(null) as object,
      children: [],
      text: '',
      ...at,
    } as OpenElement);
  });
  parser.on('attribute', ({ name, value }) => {
    if (/^xmlns:/.test(name) && /^urn:QDA-XML:/i.test(value)) ours.add(name.slice('xmlns:'.length));
    if (/^xmlns(:|$)/.test(name)) return;
    (open.at(-1)!.attributes as Record<string, string>)[name] = allowed(value);
  });
  parser.on('opentag', ({ name }) => {
    if (ours.has(prefixOf(name))) open.at(-1)!.name = localName(name);
  });
  parser.on('text', (text) => {
    if (open.length > 0) open.at(-1)!.text += allowed(text);
  });
  parser.on('cdata', (text) => {
    open.at(-1)!.text += allowed(text);
  });
  parser.on('closetag', () => {
    const element = open.pop()!;
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  });
  parser.write(xml).close();
  return root!;
}

/** Line and column of offsets that are asked for in ascending order. */
function placesIn(xml: string): (offset: number) => { line: number; column: number } {
  const nextBreak = (from: number): number => {
    const found = xml.indexOf('\n', from);
    return found < 0 ? Infinity : found;
  };
  let [line, start, end] = [1, 0, nextBreak(0)];
  return (offset) => {
    while (end < offset) {
      line++;
      start = end + 1;
      end = nextBreak(start);
    }
    return { line, column: offset - start + 1 };
  };
}

function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(':')));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** One character for one: places in the text stay. */
function allowed(text: string): string {
  return text.replace(unwritable, '\ufffd');
}

/** By its byte order mark, else by the encoding that it declares, else UTF-8. */
function decodeXml(bytes: Uint8Array): string {
  for (const encoding of encodingsOf(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Declared wrongly, or by a name that nobody knows: the next one may fit.
    }
  }
  throw new Problem('xml-malformed', { line: 1, column: 1, reason: `it is not ${encodingsOf(bytes)[0]!}` });
}

function encodingsOf(bytes: Uint8Array): string[] {
  const start = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  if (start === 'fffe' || start === '3c00') return ['utf-16le'];
  if (start === 'feff' || start === '003c') return ['utf-16be'];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says: strings written to a file keep that label.
  return /^(utf-?16|ucs-?2)/i.test(declared) ? ['utf-8'] : [...new Set([declared, 'utf-8'])];
}
