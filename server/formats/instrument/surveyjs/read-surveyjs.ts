import { parseExpression } from '../../../../analysis/model/expression/parse.ts';
import { namesIn } from '../../../../analysis/model/expression/syntax.ts';
import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { variablesOf } from '../../../../analysis/model/instrument/variables.ts';
import { both } from '../../../../analysis/model/words.ts';
import {
  InstrumentFileError,
  type InstrumentFormat,
  type ReadInstrument,
  type SourceFile,
} from '../format.ts';
import { type Fields, isObject, jsonIn, listOf, wordsOf } from '../json-file.ts';
import { fitOpenAnswers } from '../open-answers.ts';
import { Builder } from './builder.ts';
import { formula, shownIf } from './conditions.ts';
import { conditionsOf, visitElements } from './elements.ts';
import { calculatedValues, messages, triggers } from './survey-logic.ts';
import { elementsOf, pagesOf, surveyIn } from './unwrap.ts';
import { wordingOf } from './wording.ts';

function read({ bytes, name }: SourceFile): ReadInstrument {
  const survey = surveyIn(jsonIn(bytes));
  if (!survey)
    throw new InstrumentFileError(
      both('文件里没有 SurveyJS 问卷', 'there is no SurveyJS survey in the file'),
    );
  const wording = wordingOf(survey);
  const title = wording.words(survey['title']);
  const fileName = name.replace(/\.[^.]*$/, '');
  const builder = new Builder(
    wording,
    fileName,
    Object.values(title).some(Boolean) ? title : wording.words(fileName),
    partsIn(survey),
  );
  builder.hiddenValues = wordsOf(survey['clearInvisibleValues']);
  const pages = pagesOf(survey);
  for (const page of pages) reserve(builder, elementsOf(page), 0);
  for (const value of listOf(survey['calculatedValues']).filter(isObject))
    builder.reserve(wordsOf(value['name']));
  for (const trigger of listOf(survey['triggers']).filter(isObject))
    for (const each of [...listOf(trigger['questions']), ...listOf(trigger['pages'])])
      builder.awakened.add(wordsOf(each));
  pages.forEach((page, at) => readPage(builder, survey, page, at));
  for (const { code, place, written, setting } of builder.formulas)
    formula(builder, code, { place, kind: 'calculation', written }, setting);
  calculatedValues(builder, survey);
  triggers(builder, survey);
  messages(builder, survey);
  describe(builder, survey, pages);
  for (const language of wording.languages) builder.ledger.kept(language, 'language');
  return finish(builder);
}

const hiddenCount = both(
  '不再显示的题目，其回答不再参与条件；在 SurveyJS 里仍参与',
  'answers to what is no longer shown do not count in conditions; in SurveyJS they still do',
);

/** Whether what is shown depends on something that may not be shown itself. */
function looksAtHidden(definition: Definition): boolean {
  const variables = variablesOf(definition);
  const conditional = new Set(definition.blocks.filter(({ showIf }) => showIf).map(({ code }) => code));
  const hidden = ({ showIf, block, type }: Item) =>
    type !== 'computed' && (showIf !== undefined || conditional.has(block));
  return [...definition.items, ...definition.blocks].some(
    ({ showIf }) =>
      showIf !== undefined &&
      namesIn(parseExpression(showIf)).some(({ name }) => hidden(variables.get(name)!.item)),
  );
}

function finish(builder: Builder): ReadInstrument {
  const { assembly, ledger, logic } = builder;
  assembly.items.forEach((item, at) => {
    assembly.items[at] = {
      ...item,
      text: builder.piped(item.text),
      ...(item.help ? { help: builder.piped(item.help) } : {}),
    };
  });
  fitOpenAnswers(assembly.items, builder.unlimited, ledger);
  builder.finishWaiting();
  const definition = logic.settle(assembly.finish());
  if (!/^onHidden/.test(builder.hiddenValues) && looksAtHidden(definition))
    ledger.approximated('clearInvisibleValues', 'setting', hiddenCount);
  return { definition, report: ledger.report('surveyjs', definition.items.length) };
}

function readPage(builder: Builder, survey: Fields, page: Fields, at: number): void {
  const name = wordsOf(page['name']) || `page${at + 1}`;
  const code = builder.blockCode(name);
  const description = builder.words(page['description'] ?? (at === 0 ? survey['description'] : undefined));
  const random = [
    page['questionOrder'] ?? page['questionsOrder'],
    survey['questionOrder'] ?? survey['questionsOrder'],
  ].includes('random');
  builder.assembly.blocks.push({
    code,
    title: builder.text(page['title'], name),
    randomise: random,
    ...(Object.values(description).some(Boolean) ? { text: builder.assembly.text(description) } : {}),
  });
  builder.pages.set(name, code);
  builder.ledger.kept(name, 'page');
  shownIf(builder, code, conditionsOf(page, name), {});
  visitElements(builder, elementsOf(page), { block: code, conditions: [] });
}

/** The words below the title stand above the first page, where that has none of its own. */
function describe(builder: Builder, survey: Fields, pages: readonly Fields[]): void {
  const words = Object.values(builder.words(survey['description'])).join(' / ');
  if (!words) return;
  if (pages[0]?.['description'] === undefined) builder.ledger.kept('description', 'text');
  else
    builder.ledger.dropped(
      'description',
      'text',
      both(`标题下的说明：${words.slice(0, 300)}`, `the words below the title: ${words.slice(0, 300)}`),
    );
}

/** Every question keeps its name as code where it can; those of repeated panels get one when they are made. */
function reserve(builder: Builder, elements: readonly unknown[], depth: number): void {
  if (depth > 40) return;
  for (const element of elements) {
    if (!isObject(element)) continue;
    if (/^(panel|flowpanel|page)$/.test(wordsOf(element['type'])))
      reserve(builder, elementsOf(element), depth + 1);
    else if (
      !['matrix', 'matrixdropdown', 'matrixdynamic', 'multipletext', 'paneldynamic'].includes(
        wordsOf(element['type']),
      ) ||
      listOf(element['rows']).length + listOf(element['columns']).length === 0
    )
      builder.reserve(wordsOf(element['name']));
  }
}

/** The names of rows that only one table has. */
function partsIn(survey: Fields): Set<string> {
  const seen = new Map<string, number>();
  const look = (elements: readonly unknown[], depth: number): void => {
    for (const element of elements) {
      if (!isObject(element) || depth > 40) continue;
      for (const row of listOf(element['rows'])) {
        const name = wordsOf(isObject(row) ? row['value'] : row);
        seen.set(name, (seen.get(name) ?? 0) + 1);
      }
      look(elementsOf(element), depth + 1);
    }
  };
  for (const page of pagesOf(survey)) look(elementsOf(page), 0);
  return new Set([...seen].filter(([, times]) => times === 1).map(([name]) => name));
}

export const surveyjs: InstrumentFormat = {
  name: 'surveyjs',
  title: both('SurveyJS 问卷（JSON）', 'SurveyJS survey (JSON)'),
  recognises: ({ bytes }) => surveyIn(jsonIn(bytes)) !== null,
  read,
};
