import { walkDocument } from '../walk-document.ts';

/** How a level of a list of an OpenDocument text is numbered. */
interface OdtLevel {
  readonly format: string;
  /** `%1%` stands for the number of the first level. */
  readonly pattern: string;
  readonly start: number;
}

export interface OdtStyles {
  readonly hidden: ReadonlySet<string>;
  /** By list style, then by level from 1. Bullets have no level here. */
  readonly lists: ReadonlyMap<string, ReadonlyMap<number, OdtLevel>>;
}

/** Formats of numbers as OpenDocument names them, by an example, in the words of Word. */
const formats: readonly (readonly [RegExp, string])[] = [
  [/^a/, 'lowerLetter'],
  [/^A/, 'upperLetter'],
  [/^i/, 'lowerRoman'],
  [/^I/, 'upperRoman'],
  [/^[一壹]/, 'chineseCounting'],
  [/^甲/, 'ideographTraditional'],
  [/^子/, 'ideographZodiac'],
  [/^①/, 'decimalEnclosedCircle'],
  [/^１/, 'decimalFullWidth'],
];

/** The styles of the parts of an OpenDocument text, automatic ones included, that matter for the words. */
export function readOdtStyles(parts: readonly Uint8Array[]): OdtStyles {
  const hidden = new Set<string>();
  const lists = new Map<string, Map<number, OdtLevel>>();
  for (const xml of parts) {
    let [style, list] = ['', ''];
    walkDocument(xml, {
      open: (name, attributes) => {
        if (name === 'style:style') style = attributes.name ?? '';
        if (name === 'style:text-properties' && attributes.display === 'none') hidden.add(style);
        if (name === 'text:list-style') list = attributes.name ?? '';
        if (name !== 'text:list-level-style-number') return;
        const level = Number(attributes.level) || 1;
        lists.set(
          list,
          (lists.get(list) ?? new Map<number, OdtLevel>()).set(level, levelOf(level, attributes)),
        );
      },
      text: () => undefined,
      close: () => undefined,
    });
  }
  return { hidden, lists };
}

function levelOf(level: number, attributes: Readonly<Record<string, string>>): OdtLevel {
  const example = attributes['num-format'] ?? '1';
  const shown = Math.min(level, Number(attributes['display-levels']) || 1);
  const numbers = Array.from({ length: shown }, (_, i) => `%${level - shown + 1 + i}%`).join('.');
  const own = `${attributes['num-prefix'] ?? ''}${example === '' ? '' : numbers}${attributes['num-suffix'] ?? ''}`;
  return {
    format: formats.find(([pattern]) => pattern.test(example))?.[1] ?? 'decimal',
    pattern: attributes['num-list-format'] ?? own,
    start: Number(attributes['start-value'] ?? 1),
  };
}
