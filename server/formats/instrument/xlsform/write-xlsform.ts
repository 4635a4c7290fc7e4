import type { Block, Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import {
  type ChoiceList,
  type Option,
  optionsOf,
} from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import { itemKinds, kindOf } from '../../../../analysis/model/instrument/kinds/index.ts';
import { inOrder } from '../../../../analysis/model/instrument/path.ts';
import { both, type Text } from '../../../../analysis/model/words.ts';
import { writeXlsx } from '../../spreadsheet/xlsx.ts';
import { columnsByName, speechAbout } from '../expression/columns.ts';
import { Speaker } from '../expression/speak.ts';
import { Untranslatable } from '../expression/syntax.ts';
import { withoutSkips } from '../expression/without-skips.ts';
import { type Element, Ledger } from '../report.ts';
import { carriedCondition } from '../write/carried.ts';
import { tellLeft } from '../write/left.ts';
import { columnFields, REST, wholeFields } from './rest.ts';
import { xlsformWords } from './words.ts';
import { type Line, type Written, writers } from './write-item.ts';

type Row = Record<string, string>;

/** What a cell of a workbook can hold. */
const LONGEST = 32_000;

/** A definition as an XLSForm, and what of it the form has no place for. */
export async function writeXlsform(definition: Definition): Promise<{ bytes: Uint8Array; left: Element[] }> {
  const ledger = new Ledger();
  tellLeft(definition, 'xlsform', ledger);
  const writer = new FormWriter(definition, ledger);
  const survey = writer.survey();
  const bytes = await writeXlsx([
    sheet('survey', survey),
    sheet('choices', writer.choices()),
    sheet('settings', [writer.settings()]),
  ]);
  return { bytes, left: [...ledger.report('xlsform', 0).elements] };
}

function sheet(name: string, rows: readonly Row[]) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { name, rows: [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))] };
}

class FormWriter {
  readonly #definition: Definition;
  readonly #speaker: Speaker;
  readonly #ledger: Ledger;
  readonly #lists = new Map<string, readonly Option[]>();

  constructor(given: Definition, ledger: Ledger) {
    this.#definition = withoutSkips(given);
    this.#ledger = ledger;
    this.#speaker = new Speaker(speechAbout(columnsByName(this.#definition), xlsformWords));
  }

  survey(): Row[] {
    return inOrder(this.#definition).flatMap(([block, items]) => [
      this.#row({
        cells: {
          type: 'begin_group',
          name: block.code,
          appearance: 'field-list',
          ...this.#relevant(block.showIf, `blocks.${block.code}.showIf`),
          ...restCell(blockRest(block)),
        },
        words: { label: block.title },
      }),
      ...(block.text
        ? [
            this.#row({
              cells: { type: 'note', name: `${block.code}_text`, appearance: 'fourlinks-block-text' },
              words: { label: block.text },
            }),
          ]
        : []),
      ...this.#items(items),
      { type: 'end_group', name: block.code },
    ]);
  }

  choices(): Row[] {
    return [...this.#lists].flatMap(([list, options]) =>
      options.map(({ value, label }) => ({
        list_name: list,
        name: String(value),
        ...spoken('label', label),
      })),
    );
  }

  settings(): Row {
    const { title, code } = this.#definition;
    const [first] = Object.keys(title);
    const rest = Object.fromEntries(
      wholeFields.flatMap((name) =>
        this.#definition[name] === undefined ? [] : [[name, this.#definition[name]]],
      ),
    );
    const cell = restCell({ ...rest, title });
    if (Object.keys(rest).length > 0 && !cell[REST])
      this.#ledger.dropped(
        'settings',
        'setting',
        both('量表和同意页太长，放不进一格', 'scales and consent are too long for a cell'),
      );
    return { form_title: title[first!]!, form_id: code, default_language: tag(first!), ...cell };
  }

  /** Ratings of one table that stand together form a group of their own. */
  #items(items: readonly Item[]): Row[] {
    const rows: Row[] = [];
    let open: string | undefined;
    const done = new Set<string>();
    for (const item of items) {
      const grid =
        item.type === 'scale' && item.grid !== undefined && !(done.has(item.grid) && open !== item.grid)
          ? item.grid
          : undefined;
      if (grid !== open) {
        if (open !== undefined) rows.push({ type: 'end_group', name: open });
        if (grid !== undefined) rows.push(this.#table(grid));
        open = grid;
        if (grid !== undefined) done.add(grid);
      }
      rows.push(...this.#item(item));
    }
    if (open !== undefined) rows.push({ type: 'end_group', name: open });
    return rows;
  }

  #table(grid: string): Row {
    const { text } = this.#definition.grids!.find(({ code }) => code === grid)!;
    return this.#row({
      cells: { type: 'begin_group', name: grid, appearance: 'table-list' },
      words: { label: text },
    });
  }

  #item(item: Item): Row[] {
    let written: Written;
    try {
      written = writers[item.type]!(item, this.#definition, (source) => this.#speaker.formula(source));
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error;
      this.#ledger.dropped(item.code, 'calculation', error.reason);
      return [];
    }
    if (written.list) this.#lists.set(written.list.name, written.list.options);
    const checks = (item.checks ?? []).flatMap(({ holds }, at) => {
      const said = this.#condition(holds, `${item.code}.checks[${at}]`);
      return said === null ? [] : [`(${said})`];
    });
    const rules = [...(written.rules ?? []), ...checks];
    const filter = this.#filter(item);
    const silent = ['notice', 'computed', 'draw'].includes(item.type);
    const own = this.#row({
      cells: {
        ...written.cells,
        name: item.code,
        ...(silent ? {} : { required: item.optional ? 'no' : 'yes' }),
        ...this.#relevant(item.showIf, `${item.code}.showIf`),
        ...(rules.length > 0 ? { constraint: rules.join(' and ') } : {}),
        ...(filter !== '' && !written.within ? { choice_filter: filter } : {}),
        ...restCell(itemRest(item, written.says)),
      },
      words: {
        label: item.text,
        ...(item.help ? { hint: item.help } : {}),
        ...(item.checks?.[0] ? { constraint_message: item.checks[0].message } : {}),
        ...written.words,
      },
    });
    if (!written.within) return [own];
    return [
      own,
      ...written.within.map((line) =>
        this.#row(filter === '' ? line : { ...line, cells: { ...line.cells, choice_filter: filter } }),
      ),
      { type: 'end_group', name: item.code },
    ];
  }

  #filter(item: Item): string {
    if (!('choices' in item)) return '';
    const own = item as Item & ChoiceList;
    return optionsOf(own)
      .flatMap(({ value }) => {
        const source = carriedCondition(this.#definition, own, value);
        const said = source === null ? null : this.#condition(source, `${item.code}.showChoice.${value}`);
        return said === null ? [] : [`(name != '${value}' or ${said})`];
      })
      .join(' and ');
  }

  #relevant(source: string | undefined, place: string): Row {
    const said = source === undefined ? null : this.#condition(source, place);
    return said === null ? {} : { relevant: said };
  }

  #condition(source: string, place: string): string | null {
    try {
      return this.#speaker.condition(source);
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error;
      this.#ledger.dropped(
        place,
        'condition',
        both(`${error.reason['zh-CN']} – ${source}`, `${error.reason.en} – ${source}`),
      );
      return null;
    }
  }

  #row({ cells, words = {} }: Line): Row {
    const codes = new Set(this.#definition.items.map(({ code }) => code));
    const put = (text: Text): Text =>
      Object.fromEntries(
        Object.entries(text).map(([language, said]) => [
          language,
          escaped(said).replace(/\{([A-Za-z][A-Za-z0-9_]*)\}/g, (written, code: string) =>
            codes.has(code) ? `\${${code}}` : written,
          ),
        ]),
      );
    return {
      ...cells,
      ...(Object.assign({}, ...Object.entries(words).map(([name, text]) => spoken(name, put(text)))) as Row),
    };
  }
}

const tag = (language: string) => `${language} (${language})`;

const spoken = (name: string, text: Text): Row =>
  Object.fromEntries(Object.entries(text).map(([language, words]) => [`${name}::${tag(language)}`, words]));

/** Labels there may hold HTML: what would be read as such is written as characters. */
const escaped = (words: string) => words.replace(/&(?=#?\w+;)/g, '&amp;').replace(/<(?=[A-Za-z!/])/g, '&lt;');

function restCell(rest: object): Row {
  const text = JSON.stringify(rest);
  return text === '{}' || text.length > LONGEST ? {} : { [REST]: text };
}

function itemRest(item: Item, says: readonly string[]): object {
  const names = [...Object.keys(kindOf(item, itemKinds).fields), 'tags', 'note', 'source'];
  return Object.fromEntries(
    Object.entries(item).filter(
      ([name, value]) =>
        names.includes(name) &&
        !says.includes(name) &&
        !columnFields.has(name) &&
        !(name === 'storage' && value === 'linked') &&
        name !== 'picture',
    ),
  );
}

const blockRest = ({ randomise, fixed, tags }: Block): object => ({
  ...(randomise ? { randomise } : {}),
  ...(fixed ? { fixed } : {}),
  ...(tags ? { tags } : {}),
});
