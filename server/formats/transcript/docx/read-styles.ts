import { walkDocument } from '../walk-document.ts';
import type { ListPlace } from './read-numbering.ts';

/** What a style says that matters for the words. */
export interface Style {
  readonly list: ListPlace | null;
  readonly hidden: boolean;
}

interface Written {
  list: string | null;
  level: number | null;
  hidden: boolean | null;
  base: string | null;
}

/** Whether a property that is there is on. */
export const isOn = (value: string | undefined): boolean => !/^(?:0|false|off|none)$/.test(value ?? '');

/** The styles of a Word document by id, each with what it has from those below it. */
export function readStyles(xml: Uint8Array | null): ReadonlyMap<string, Style> {
  const written = new Map<string, Written>();
  if (xml) {
    let style: Written | null = null;
    walkDocument(xml, {
      open: (name, { styleId = '', val }) => {
        if (name === 'w:style') {
          style = { list: null, level: null, hidden: null, base: null };
          written.set(styleId, style);
        }
        if (!style) return;
        if (name === 'w:basedOn') style.base = val ?? null;
        if (name === 'w:numId') style.list = val ?? null;
        if (name === 'w:ilvl') style.level = Number(val) || 0;
        if (name === 'w:vanish') style.hidden = isOn(val);
      },
      text: () => undefined,
      close: (name) => {
        if (name === 'w:style') style = null;
      },
    });
  }
  return new Map([...written.keys()].map((id) => [id, whole(id, written)]));
}

function whole(id: string, written: ReadonlyMap<string, Written>): Style {
  const chain: Written[] = [];
  for (let next = written.get(id); next && !chain.includes(next); next = written.get(next.base ?? ''))
    chain.push(next);
  const list = chain.find((each) => each.list !== null)?.list ?? null;
  const level = chain.find((each) => each.level !== null)?.level ?? null;
  return {
    list: list === null || list === '0' ? null : { list, level },
    hidden: chain.find((each) => each.hidden !== null)?.hidden ?? false,
  };
}
