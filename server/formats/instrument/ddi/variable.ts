import { MISSING_INTEGER } from '../../../../analysis/model/dataset/missing.ts';
import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../../analysis/model/instrument/kinds/index.ts';
import type { ItemColumn } from '../../../../analysis/model/instrument/kinds/kind.ts';
import { dontKnowLabel } from '../../../../analysis/model/instrument/labels.ts';
import type { Text } from '../../../../analysis/model/words.ts';
import { element, textElement, type Xml } from '../../refi/write-xml.ts';

/** One column of a release as a variable: its question, what it may hold, who is asked. */
export function variable(definition: Definition, item: Item, column: ItemColumn, id: string): Xml {
  const { name, values, kind, level, part } = column;
  const formula = kindOf(item).formula?.(item);
  return element(
    'var',
    { ID: id, name, intrvl: level === 'interval' ? 'contin' : 'discrete', nature: natures[level] },
    inLanguages('labl', part ? joined(item.text, part) : item.text),
    question(definition, item, column),
    rangeOf(item, column),
    kind === 'integer'
      ? element(
          'invalrng',
          {},
          ...Object.values(MISSING_INTEGER).map((code) => element('item', { VALUE: code })),
        )
      : [],
    textElement('universe', universeOf(definition, item)),
    values.map(({ value, label }) =>
      element('catgry', {}, textElement('catValu', String(value)), inLanguages('labl', label)),
    ),
    kind === 'integer' ? missingCategories(definition, item) : [],
    formula === undefined ? [] : element('derivation', {}, textElement('drvcmd', formula)),
    element('varFormat', { type: kind === 'text' ? 'character' : 'numeric' }),
    item.source === undefined ? [] : textElement('notes', item.source, { type: 'source' }),
  );
}

const natures = { nominal: 'nominal', ordinal: 'ordinal', interval: 'interval' } as const;

/** The same element in each language of a text. */
export const inLanguages = (name: string, text: Text): Xml[] =>
  Object.entries(text).map(([tag, words]) => textElement(name, words, { 'xml:lang': tag }));

const joined = (text: Text, part: Text): Text =>
  Object.fromEntries(
    Object.entries(text).map(([tag, words]) => [
      tag,
      `${words} – ${part[tag] ?? Object.values(part)[0] ?? ''}`,
    ]),
  );

/** How the question was put, in every language. */
export function question(definition: Definition, item: Item, { name }: ItemColumn): Xml {
  if (kindOf(item).presence === 'silent') return null;
  const grid = definition.grids?.find(({ code }) => code === item.grid);
  const skips = (item.skip ?? []).map(({ when, to }) => `${when} → ${to}`).join('; ');
  return element(
    'qstn',
    { ID: `Q_${name}` },
    inLanguages('preQTxt', grid?.text ?? {}),
    inLanguages('qstnLit', item.text),
    inLanguages('ivuInstr', item.help ?? {}),
    textElement('forward', skips),
  );
}

function rangeOf(item: Item, { values, kind }: ItemColumn): Xml {
  if (values.length > 0 || kind === 'text' || !('min' in item && 'max' in item)) return null;
  const whole = !('decimals' in item) || item.decimals === 0;
  return element(
    'valrng',
    {},
    element('range', { UNITS: whole ? 'INT' : 'REAL', min: String(item.min), max: String(item.max) }),
  );
}

/** The conditions of the block and of the item. */
export function universeOf({ blocks }: Definition, item: Item): string {
  const block = blocks.find(({ code }) => code === item.block)?.showIf;
  return [block, item.showIf]
    .filter((condition) => condition !== undefined)
    .map((condition) => `(${condition})`)
    .join(' and ');
}

function missingCategories(definition: Definition, item: Item): Xml[] {
  const category = (code: number, label: Text): Xml =>
    element('catgry', { missing: 'Y' }, textElement('catValu', String(code)), inLanguages('labl', label));
  return [
    category(MISSING_INTEGER.preferNotToSay, definition.preferNotToSay),
    ...(definition.dontKnow.items.includes(item.code)
      ? [category(MISSING_INTEGER.dontKnow, dontKnowLabel(definition))]
      : []),
  ];
}
