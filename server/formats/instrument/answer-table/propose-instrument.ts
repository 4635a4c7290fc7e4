import { both, type Text } from '../../../../analysis/model/words.ts';
import { findSets } from '../../answer-table/find-sets.ts';
import { proposeKind } from '../../answer-table/propose-kind.ts';
import { Assembly } from '../assembly.ts';
import type { ReadInstrument } from '../format.ts';
import { fitOpenAnswers } from '../open-answers.ts';
import { Ledger } from '../report.ts';
import { languagesOf } from '../text/languages.ts';
import { answerFields, type ColumnShop } from './answer-fields.ts';
import { commonRatings } from './common-ratings.ts';
import type { AnswerTable } from './recognise.ts';

/** All columns of a table stand in one block. */
const BLOCK = 'TABLE';

const reasons = {
  record: both(
    '看来是编号、时间、地址一类的记录，不是题目；匿名问卷里没有它们',
    'it seems to be a record such as a number, a time or an address, not a question; an anonymous questionnaire has none',
  ),
  empty: both('这一列没有内容', 'nothing stands in this column'),
  guessed: both('题型按内容推断，请核对', 'its kind was inferred from its cells; please check'),
  answers: both(
    '答卷本身在问卷发布后到“数据发布”页导入',
    'the answers themselves are imported on the page of releases, once the questionnaire is published',
  ),
};
const CODE = /^[A-Za-z][A-Za-z0-9_]{0,23}$/;
/** Below this the kind of a column is worth a look. */
const SURE = 0.75;

/** A draft with an item for each column or set of columns of a table of answers that was asked, as it seems. */
export function proposeInstrument({ sheet, cells, profiles }: AnswerTable, title: string): ReadInstrument {
  const { variables } = sheet;
  const texts = profiles.map(
    ({ column }, at) => variables?.[at]?.label || (column.split('｜').at(-1) ?? column),
  );
  const asked = texts.map(questionIn);
  const language = languageOf([
    ...asked,
    ...profiles.flatMap(({ values }) => values.slice(0, 5).map(([value]) => value)),
  ]);
  const everywhere = (words: string): Text => ({ [language]: words });
  const ledger = new Ledger();
  const assembly = new Assembly(title, everywhere(title), [language]);
  assembly.blocks.push({
    code: BLOCK,
    title: everywhere(language.startsWith('zh') ? '题目' : 'Items'),
    randomise: false,
  });
  const kinds = commonRatings(
    profiles.map((profile, at) => proposeKind(profile, cells.rows.length, variables?.[at])),
  );
  const sets = new Map(findSets(profiles, texts).map((set) => [set.columns[0]!.at, set]));
  const inSets = new Set([...sets.values()].flatMap(({ columns }) => columns.map(({ at }) => at)));
  const unlimited = new Set<string>();
  const shop: ColumnShop = { assembly, everywhere };
  const add = (
    name: string,
    text: string,
    fields: { readonly type: string } & Readonly<Record<string, unknown>>,
    parts: readonly string[] = [],
  ): void => {
    const own = name.split('｜').find((each) => CODE.test(each));
    const code = assembly.codeFor(own ?? `Q${assembly.items.length + 1}`, 'Q', parts);
    const item = {
      code,
      block: BLOCK,
      text: everywhere(text || name),
      optional: true,
      ...fields,
      source: name,
    };
    assembly.items.push(item);
    if (fields.type === 'open') unlimited.add(code);
  };

  profiles.forEach((profile, at) => {
    const { column } = profile;
    const set = sets.get(at);
    const proposal = kinds[at]!;
    if (set) {
      const labels = set.columns.map(({ label }) => label);
      const sources = set.columns.map((each, i): [string, string] => [
        String(i + 1),
        profiles[each.at]!.column,
      ]);
      const choices = assembly.labels(labels.map(everywhere));
      const parts = labels.map((_, i) => String(i + 1));
      add(
        set.stem,
        questionIn(set.stem),
        { type: 'multiple', choices, sources: Object.fromEntries(sources) },
        parts,
      );
      for (const each of set.columns) ledger.kept(profiles[each.at]!.column, 'choices');
      ledger.approximated(set.stem, 'question', reasons.guessed);
    } else if (inSets.has(at)) return;
    else if (proposal.kind === 'record' || proposal.kind === 'empty')
      ledger.dropped(column, 'question', reasons[proposal.kind]);
    else {
      const fields = answerFields(profile, proposal, variables?.[at], shop);
      const several = fields.type === 'multiple' ? proposal.choices.map((_, i) => String(i + 1)) : [];
      add(column, asked[at]!, fields, several);
      if (proposal.sure < SURE) ledger.approximated(column, 'question', reasons.guessed);
      else ledger.kept(column, 'question');
    }
  });
  fitOpenAnswers(assembly.items, unlimited, ledger);
  ledger.dropped(`${cells.rows.length} × ${cells.header.length}`, 'message', reasons.answers);
  ledger.kept(language, 'language');
  const definition = assembly.finish();
  return { definition, report: ledger.report('answers', definition.items.length) };
}

/** The language of the names and cells; Chinese where none of them says a word. */
function languageOf(words: readonly string[]): string {
  return words.some((each) => /\p{L}{2}/u.test(each)) ? languagesOf(words).tags[0]! : 'zh-CN';
}

/** The question in the name of a column: without its number and the mark of its kind. */
function questionIn(name: string): string {
  return name
    .replaceAll(
      /[【[(（]\s*(?:单选|多选|量表|矩阵|填空|必答|必填|下拉|排序|评分|打分)[^】\])）]*[】\])）]/gu,
      '',
    )
    .replace(/^(?:第?\s*\d{1,3}\s*题?\s*[、.．:：)）\s—–-]\s*|[（(]\d{1,3}[)）]\s*)/u, '')
    .trim();
}
