import { namesIn } from '../../../../analysis/model/expression/syntax.ts';
import { parseExpression } from '../../../../analysis/model/expression/parse.ts';
import type { Block, Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import type { ScaleItem } from '../../../../analysis/model/instrument/kinds/scale.ts';
import { variablesOf } from '../../../../analysis/model/instrument/variables.ts';
import { both } from '../../../../analysis/model/words.ts';
import type { Element } from '../report.ts';
import { valuesOf } from './write-kinds.ts';
import { questionsFor } from './write-question.ts';
import { Writing } from './writing.ts';

/** A definition as a SurveyJS survey, and what of it SurveyJS cannot hold. */
export function writeSurveyjs(definition: Definition): { text: string; left: Element[] } {
  const writing = new Writing(definition);
  const pages = definition.blocks.map((block) => pageOf(writing, block));
  const triggers = definition.items.flatMap((item) => triggersOf(writing, item));
  const survey = {
    title: writing.text(definition.title),
    locale: writing.languages[0]?.toLowerCase(),
    pages,
    ...(triggers.length > 0 ? { triggers } : {}),
  };
  leftOf(writing);
  return { text: `${JSON.stringify(survey, null, 2)}\n`, left: writing.left };
}

/** What no survey says. */
function leftOf(writing: Writing): void {
  const { scales, derived, consent, shuffledBlocks = [], dontKnow, referencePeriod } = writing.definition;
  for (const { code } of [...scales, ...derived]) writing.drop(code, 'calculation');
  for (const part of Object.keys(consent ?? {})) writing.drop(`consent.${part}`, 'text');
  for (const code of shuffledBlocks) writing.drop(`${code}.order`, 'setting');
  for (const code of dontKnow.items) writing.drop(`${code}.dontKnow`, 'choices');
  if (referencePeriod) writing.drop('referencePeriod', 'text');
}

const noTable = both('这张表不能合成一道矩阵题', 'this table cannot be one matrix');

function pageOf(writing: Writing, block: Block) {
  const items = writing.definition.items.filter((item) => item.block === block.code);
  for (const code of block.fixed ?? []) writing.drop(`${block.code}.fixed.${code}`, 'setting');
  const elements: object[] = [];
  for (let at = 0; at < items.length;) {
    const item = items[at]!;
    const rows = writing.tables.get(item.grid ?? '') ?? [];
    elements.push(...(rows.length > 0 ? [tableOf(writing, rows)] : questionsFor(writing, item)));
    if (item.grid !== undefined && rows.length === 0) writing.drop(`${item.code}.grid`, 'setting', noTable);
    at += Math.max(1, rows.length);
  }
  return {
    name: block.code,
    title: writing.text(block.title),
    ...(block.text ? { description: writing.text(block.text) } : {}),
    ...(block.randomise ? { questionOrder: 'random' } : {}),
    ...writing.condition('visibleIf', block.showIf, `${block.code}.showIf`),
    elements,
  };
}

function tableOf(writing: Writing, rows: readonly ScaleItem[]) {
  const [first] = rows;
  const grid = writing.definition.grids?.find(({ code }) => code === first!.grid);
  for (const row of rows)
    for (const name of ['reverse', 'adverse', 'facet', 'attentionCheck', 'tags'] as const)
      if (row[name] !== undefined) writing.drop(`${row.code}.${name}`, 'setting');
  return {
    type: 'matrix',
    name: first!.grid,
    ...(grid ? { title: writing.text(grid.text) } : {}),
    ...(first!.optional ? {} : { eachRowRequired: true }),
    columns: valuesOf(writing, writing.definition.optionSets[first!.options]!),
    rows: rows.map((row) => ({
      value: row.code,
      text: writing.text(row.text),
      ...writing.condition('visibleIf', row.showIf, `${row.code}.showIf`),
    })),
  };
}

/** Skips are triggers; one to a block leads to its first question. */
function triggersOf(writing: Writing, item: Item): object[] {
  const { definition } = writing;
  return (item.skip ?? []).flatMap(({ when, to }, at) => {
    const place = `${item.code}.skip[${at}]`;
    const said = writing.condition('expression', when, place);
    if (!said.expression) return [];
    const variables = variablesOf(definition);
    const named = namesIn(parseExpression(when)).map(({ name }) =>
      definition.items.indexOf(variables.get(name)!.item),
    );
    if (Math.max(...named) !== definition.items.indexOf(item))
      writing.approximate(
        place,
        'condition',
        both('在最后用到的题目之后跳转', 'it skips behind the last question that it names'),
      );
    if (to === 'end') return [{ type: 'complete', ...said }];
    const from = definition.items.findIndex(({ code, block }) => code === to || block === to);
    const first = definition.items.slice(Math.max(0, from)).find(({ code }) => writing.names.has(code));
    if (!first) return [];
    if (first.code !== to)
      writing.approximate(
        place,
        'condition',
        both('跳到该部分的第一题', 'it leads to the first question of the block'),
      );
    return [{ type: 'skip', ...said, gotoName: writing.names.get(first.code) }];
  });
}
