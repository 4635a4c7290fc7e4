import papaparse from 'papaparse';
import type { Block, Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import type { ChoiceList } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import { pipedIn } from '../../../../analysis/model/instrument/pipe.ts';
import { both, type Text } from '../../../../analysis/model/words.ts';
import { columnsByName, speechAbout, valueOfPart } from '../expression/columns.ts';
import { Speaker } from '../expression/speak.ts';
import { Untranslatable } from '../expression/syntax.ts';
import { withoutSkips } from '../expression/without-skips.ts';
import { type Element, Ledger } from '../report.ts';
import { carriedCondition } from '../write/carried.ts';
import { tellLeft } from '../write/left.ts';
import { ROWS } from './conversion.ts';
import { type Asked, namesThere, questionsOf, rowCode } from './layout.ts';
import { limesurveyWords } from './words.ts';
import { optionLines, type Written, writers } from './write-item.ts';

type Row = Record<string, string>;

/** A definition as LimeSurvey's tab-separated form, and what of it the form has no place for. */
export function writeLimesurveyTsv(definition: Definition): { text: string; left: Element[] } {
  const rows = new TsvWriter(definition).rows();
  const first =
    'id related_id class type/scale name relevance text help language validation mandatory other'.split(' ');
  const columns = [...new Set([...first, ...rows.flatMap((row) => Object.keys(row))])];
  const text = papaparse.unparse(
    { fields: columns, data: rows.map((row) => columns.map((name) => row[name] ?? '')) },
    { delimiter: '\t', newline: '\r\n' },
  );
  const ledger = new Ledger();
  tellLeft(definition, 'limesurvey', ledger);
  return {
    text: `\ufeff${text}\r\n`,
    left: [...ledger.report('lss-tsv', 0).elements, ...new TsvWriter(definition).left()],
  };
}

class TsvWriter {
  readonly #definition: Definition;
  readonly #names: Map<string, string>;
  readonly #speaker: Speaker;
  readonly #ledger = new Ledger();
  readonly #languages: readonly string[];

  constructor(given: Definition) {
    this.#definition = withoutSkips(given);
    this.#languages = Object.keys(given.title);
    this.#names = namesThere(this.#definition);
    this.#speaker = new Speaker(
      speechAbout(
        columnsByName(this.#definition),
        limesurveyWords((code) => this.#names.get(code)!),
      ),
    );
  }

  left(): Element[] {
    this.rows();
    return this.#ledger.report('lss-tsv', 0).elements.filter(({ outcome }) => outcome !== 'kept');
  }

  rows(): Row[] {
    const { title, consent, blocks } = this.#definition;
    const [first, ...more] = this.#languages;
    const setting = (name: string, text: string): Row => ({ class: 'S', name, text });
    return [
      setting('language', first!),
      ...(more.length > 0 ? [setting('additional_languages', more.join(' '))] : []),
      setting('anonymized', 'Y'),
      setting('format', 'S'),
      ...this.#languages.flatMap((language): Row[] => [
        { class: 'SL', name: 'surveyls_title', text: html(title[language]!), language },
        ...(consent?.purpose
          ? [{ class: 'SL', name: 'surveyls_welcometext', text: html(consent.purpose[language]!), language }]
          : []),
      ]),
      ...questionsOf(this.#definition).flatMap(([code, questions], at) =>
        this.#group(
          blocks.find((block) => block.code === code)!,
          questions,
          at + 1,
        ),
      ),
    ];
  }

  #group(block: Block, questions: readonly Asked[], number: number): Row[] {
    const shuffled = this.#definition.shuffledBlocks?.includes(block.code);
    const relevance = this.#condition(block.showIf, `blocks.${block.code}.showIf`);
    const heads = this.#languages.map((language): Row => ({
      class: 'G',
      'type/scale': String(number),
      name: block.title[language]!,
      relevance,
      text: this.#text(block.text ?? {}, language),
      language,
      ...(shuffled ? { random_group: 'blocks' } : {}),
    }));
    return [
      ...heads,
      ...this.#languages.flatMap((language) =>
        questions.flatMap((question) => this.#question(question, block, language)),
      ),
    ];
  }

  #question({ code, items, isTable }: Asked, block: Block, language: string): Row[] {
    const [item] = items as [Item, ...Item[]];
    const written = isTable ? this.#table(code, items) : this.#single(item);
    if (!written) return [];
    const text = isTable ? this.#definition.grids!.find((grid) => grid.code === item.grid)!.text : item.text;
    const hooks = [
      ...(written.hooks ?? []),
      ...(isTable && items.some((each) => rowCode(code, each) === each.code) ? [ROWS] : []),
    ];
    const random = block.randomise && !block.fixed?.includes(item.code);
    const check = isTable ? [] : (item.checks ?? []);
    const rule = check
      .map(({ holds }, at) => this.#condition(holds, `${item.code}.checks[${at}]`))
      .filter((each) => each !== '1');
    const attributes: Row = {
      ...Object.fromEntries(
        Object.entries(written.attributes ?? {}).map(([name, value]) => [
          name,
          typeof value === 'string' ? value : (value[language] ?? ''),
        ]),
      ),
      ...(hooks.length > 0 ? { cssclass: hooks.join(' ') } : {}),
      ...(random ? { random_group: block.code } : {}),
      ...(rule.length > 0
        ? { em_validation_q: rule.join(' and '), em_validation_q_tip: check[0]!.message[language]! }
        : {}),
    };
    const silent = ['notice', 'computed', 'draw'].includes(item.type);
    const sub =
      (cls: string) =>
      (each: { code: string; text: Text; relevance?: string }): Row => ({
        class: cls,
        'type/scale': '0',
        name: each.code,
        text: this.#text(each.text, language),
        relevance: cls === 'SQ' ? (each.relevance ?? '1') : '',
        language,
      });
    return [
      {
        class: 'Q',
        'type/scale': written.type,
        name: code,
        relevance: isTable ? '1' : this.#condition(item.showIf, `${item.code}.showIf`),
        text: this.#text(text, language),
        help: item.help ? this.#text(item.help, language) : '',
        language,
        mandatory: item.optional || silent ? 'N' : 'Y',
        other: written.other ? 'Y' : 'N',
        ...attributes,
      },
      ...(written.rows ?? []).map((each) =>
        sub('SQ')({ ...each, ...this.#rowRelevance(item, items, each.code, isTable, code) }),
      ),
      ...(written.answers ?? []).map(sub('A')),
    ];
  }

  #rowRelevance(
    item: Item,
    items: readonly Item[],
    row: string,
    isTable: boolean,
    table: string,
  ): { relevance?: string } {
    if (isTable) {
      const own = items.find((each) => rowCode(table, each) === row)!;
      return { relevance: this.#condition(own.showIf, `${own.code}.showIf`) };
    }
    if (item.type !== 'multiple') return {};
    const source = carriedCondition(this.#definition, item as Item & ChoiceList, valueOfPart(row));
    return source === null ? {} : { relevance: this.#condition(source, `${item.code}.showChoice.${row}`) };
  }

  #table(code: string, items: readonly Item[]): Written {
    const [item] = items as [Item & { options: string }, ...Item[]];
    return {
      type: 'F',
      rows: items.map((each) => ({ code: rowCode(code, each), text: each.text })),
      answers: optionLines(this.#definition, item.options),
    };
  }

  #single(item: Item): Written | null {
    try {
      return writers[item.type]!(item, this.#definition, (source) => this.#speaker.formula(source));
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error;
      this.#ledger.dropped(item.code, 'calculation', error.reason);
      return null;
    }
  }

  #condition(source: string | undefined, place: string): string {
    if (source === undefined) return '1';
    try {
      return this.#speaker.condition(source);
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error;
      this.#ledger.dropped(
        place,
        'condition',
        both(`${error.reason['zh-CN']} – ${source}`, `${error.reason.en} – ${source}`),
      );
      return '1';
    }
  }

  #text(text: Text, language: string): string {
    const words = html(text[language] ?? '');
    return pipedIn(words).reduce((said, code) => {
      const name = this.#names.get(code);
      const item = this.#definition.items.find((each) => each.code === code);
      if (name === undefined || !item) return said;
      const several = 'choices' in item && !['single', 'dropdown'].includes(item.type);
      const slot = several
        ? `that.${name}.shown`
        : item.type === 'tick'
          ? `${name}_1.shown`
          : `${name}.shown`;
      return said.replaceAll(`{${code}}`, `{${slot}}`);
    }, words);
  }
}

const html = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br />');
