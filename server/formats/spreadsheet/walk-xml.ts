import { SaxesParser } from 'saxes';
import type { Report } from '../../platform/child/messages.ts';

export interface XmlVisitor {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (words: string) => void;
  readonly close?: (name: string) => void;
}

const CHUNK = 1024 * 1024;

/** Goes through one XML part of a workbook, piece by piece. Prefixes of names differ from program to program and are left out. */
export function walkXml(bytes: Uint8Array, { open, text, close }: XmlVisitor, report?: Report): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => open(bare(name), attributes));
  parser.on('text', (words) => text?.(words));
  parser.on('cdata', (words) => text?.(words));
  parser.on('closetag', ({ name }) => close?.(bare(name)));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let from = 0; from < bytes.length; from += CHUNK) {
    report?.({ done: from, total: bytes.length });
    parser.write(decoder.decode(bytes.subarray(from, from + CHUNK), { stream: true }));
  }
  parser.write(decoder.decode()).close();
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
