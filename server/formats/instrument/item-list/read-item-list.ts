import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import { itemKinds } from '../../../../analysis/model/instrument/kinds/index.ts';
import { both, type Text } from '../../../../analysis/model/words.ts';
import { Assembly } from '../assembly.ts';
import { InstrumentFileError, type ReadInstrument } from '../format.ts';
import { Ledger } from '../report.ts';
import { languagesOf } from '../text/languages.ts';
import { fitted } from '../text/fit-open.ts';
import { kindMark } from '../text/kind-marks.ts';
import type { ItemColumns } from './columns.ts';
import { answerFields, type ListedOptions, optionsIn } from './options.ts';
import { scalesOf } from './scales.ts';

const REVERSED =
  /^(?:1|r|-|−|是|y|yes|true|x|✓|√|反|反向|反向计分|逆向|reversed?|reverse[\s-]*(?:scored|coded|keyed)|negative)$/i;

export interface ListedRow {
  readonly number: number;
  readonly cells: readonly string[];
}

const reasons = {
  agreement: both(
    '没有写选项，用了五点同意度',
    'no choices are written; five degrees of agreement were taken',
  ),
  kindUnknown: both(
    '题型没有认出来，按选项推断',
    'its kind was not recognised and was inferred from the choices',
  ),
  column: both('这一列没有用到', 'this column was not used'),
  noText: both('这一行没有题目文字', 'this row has no text'),
};

/** A list of items as a draft: a row an item, what the columns say as the header calls them. */
export function readRows(
  rows: readonly ListedRow[],
  columns: ItemColumns,
  title: string,
  format: string,
): ReadInstrument {
  const ledger = new Ledger();
  const cell = ({ cells }: ListedRow, role: Parameters<ItemColumns['roles']['get']>[0]) => {
    const at = columns.roles.get(role);
    return at === undefined ? '' : (cells[at]?.trim() ?? '');
  };
  const filled = rows.filter(({ cells }) => columns.texts.some(({ at }) => (cells[at] ?? '').trim() !== ''));
  for (const row of rows)
    if (!filled.includes(row)) ledger.dropped(String(row.number), 'question', reasons.noText);
  if (filled.length === 0)
    throw new InstrumentFileError(both('表里没有题目文字', 'there are no item texts in the table'));
  const plain = languagesOf(filled.map(({ cells }) => cells[columns.texts[0]!.at] ?? ''));
  const tags = columns.texts.length > 1 ? columns.texts.map(({ language }) => language!) : plain.tags;
  const textsOf = (words: (at: number) => string): Text =>
    columns.texts.length > 1
      ? Object.fromEntries(columns.texts.map(({ at, language }) => [language!, words(at)]))
      : columns.texts[0]!.language !== null && plain.tags.length === 1
        ? { [tags[0]!]: words(columns.texts[0]!.at) }
        : plain.split(words(columns.texts[0]!.at));
  const everywhere = (words: string): Text => {
    const split = languagesOf([words]);
    return split.tags.length > 1 ? split.split(words) : Object.fromEntries(tags.map((tag) => [tag, words]));
  };
  const assembly = new Assembly(title, everywhere(title), tags);
  const blocks = new Map<string, string>();
  const scaleOf = new Map<string, string[]>();
  let last: ListedOptions | null = null;

  for (const row of filled) {
    const place = cell(row, 'code') || String(row.number);
    const said = cell(row, 'block');
    const block = blocks.get(said) ?? `B${blocks.size + 1}`;
    if (!blocks.has(said)) {
      blocks.set(said, block);
      assembly.blocks.push({ code: block, title: said ? everywhere(said) : spoken(tags), randomise: false });
      if (said) ledger.kept(said, 'page');
    }
    const written = cell(row, 'options');
    // Lists write the choices of a scale once, at its first item.
    const options: ListedOptions | null =
      optionsIn(written) ?? (/^(?:同上|ditto|same|〃|")$/i.test(written) ? last : null);
    if (options) last = options;
    const type = cell(row, 'type');
    const kind = kindOf(type);
    const { fields, guessed } = answerFields(kind, options, { assembly, everywhere });
    const reverse = REVERSED.test(cell(row, 'reverse')) && 'options' in fields;
    const code = assembly.codeFor(cell(row, 'code'), 'Q');
    const help = cell(row, 'help');
    assembly.items.push({
      code,
      block,
      ...fields,
      text: assembly.text(textsOf((at) => (row.cells[at] ?? '').trim())),
      ...(help ? { help: everywhere(help) } : {}),
      ...(reverse ? { reverse: true } : {}),
      ...(cell(row, 'code') && cell(row, 'code') !== code ? { source: cell(row, 'code') } : {}),
    });
    if (type !== '' && kind === null) ledger.approximated(place, 'question', reasons.kindUnknown);
    else if (guessed) ledger.approximated(place, 'question', reasons.agreement);
    else ledger.kept(place, 'question');
    if (written) ledger.kept(`${place} · ${written.slice(0, 40)}`, 'choices');
    const scale = cell(row, 'scale');
    if (scale) scaleOf.set(scale, [...(scaleOf.get(scale) ?? []), code]);
  }
  for (const name of columns.left) ledger.dropped(name, 'setting', reasons.column);
  for (const tag of tags) ledger.kept(tag, 'language');
  assembly.scales.push(...scalesOf(scaleOf, assembly, everywhere, ledger));
  assembly.items.splice(0, assembly.items.length, ...fitted(assembly.items));
  return { definition: assembly.finish(), report: ledger.report(format, assembly.items.length) };
}

/** A kind by its own name, by its title, or by what questionnaires call it. */
function kindOf(type: string): string | null {
  const own = itemKinds.find(({ type: name, title }) =>
    [name.toLowerCase(), title['zh-CN'], title.en.toLowerCase()].includes(type.trim().toLowerCase()),
  );
  return own?.type ?? (type === '' ? null : kindMark(`[${type}]`).kind);
}

function spoken(tags: readonly string[]): Text {
  return Object.fromEntries(tags.map((tag) => [tag, tag.startsWith('zh') ? '题目' : 'Items']));
}
