import { unwritable } from './read-xml.ts';

/** One element to write: attributes without a value are left out, and so are children that are empty containers. */
export type Xml = { readonly head: string; readonly body: string } | null;

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

export function element(name: string, attributes: Attributes, ...children: readonly (Xml | Xml[])[]): Xml {
  const given = Object.entries(attributes).filter(([, value]) => value !== null);
  const head = [name, ...given.map(([key, value]) => `${key}="${escaped(String(value))}"`)].join(' ');
  const inner = children.flat().filter((child) => child !== null);
  return { head, body: inner.map(write).join('') };
}

/** An element that is left out when nothing is in it. */
export function container(name: string, children: readonly Xml[]): Xml {
  return children.some((child) => child !== null) ? element(name, {}, [...children]) : null;
}

/** An element that holds text only, left out when there is none. */
export function textElement(name: string, text: string, attributes: Attributes = {}): Xml {
  return text === '' ? null : { ...element(name, attributes)!, body: escaped(text) };
}

export function writeXml(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${write(root!)}\n`;
}

function write({ head, body }: NonNullable<Xml>): string {
  return body === '' ? `<${head}/>` : `<${head}>${body}</${/^\S+/.exec(head)![0]}>`;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Line ends, tabs and CRs become references, or attributes would lose them; what XML cannot hold at all becomes U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(unwritable, '\ufffd')
    .replace(/[&<>"]/g, (character) => references[character]!)
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
