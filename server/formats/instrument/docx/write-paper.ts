import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import {
  consentParts,
  type Definition,
  type Item,
} from '../../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../../analysis/model/instrument/kinds/index.ts';
import { both, type Text, textIn } from '../../../../analysis/model/words.ts';
import { type Element, Ledger } from '../report.ts';
import { conditionWords, type Numbers } from './paper-conditions.ts';
import { gridTable } from './paper-grid.ts';
import { answerParts } from './paper-answers.ts';
import { plain, type Paper, questionLine, small } from './paper.ts';

const words = {
  leave: both('不愿回答的题目可以空着。', 'Leave out whatever you prefer not to answer.'),
  of: both('第 {page} 页，共 {pages} 页', 'Page {page} of {pages}'),
};
const reasons = {
  silent: both('纸上没有随机分组和计算值', 'paper draws no lots and computes nothing'),
  order: both('纸上的顺序是固定的', 'on paper the order is fixed'),
  checks: both('纸上不能检查答案', 'paper cannot check answers'),
  condition: both('写成了文字说明', 'it is written as a note'),
};

/** Word takes the face for Chinese apart from the one for Latin letters. */
const font = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'SimSun' };

/** A questionnaire for paper: numbered questions with boxes, tables of ratings, notes where to go on. */
export async function writePaper(
  definition: Definition,
  language: string,
): Promise<{ bytes: Uint8Array; left: Element[] }> {
  const say = (text: Text) => textIn(text, language);
  const asked = definition.blocks.flatMap((block) =>
    definition.items.filter((item) => item.block === block.code),
  );
  const numbered = asked.filter((item) => kindOf(item).presence === undefined);
  const numbers: Numbers = new Map(numbered.map(({ code }, at) => [code, at + 1]));
  const paper: Paper = { definition, say, chinese: language.toLowerCase().startsWith('zh'), numbers };
  const { consent = {} } = definition;
  const document = new Document({
    title: say(definition.title),
    creator: 'Fourlinks',
    styles: { default: { document: { run: { font, size: 21 } } } },
    sections: [
      {
        footers: { default: new Footer({ children: [pageLine(say)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: say(definition.title) }),
          ...consentParts.flatMap((part) => (consent[part] ? [plain(say(consent[part]))] : [])),
          small(say(words.leave)),
          ...definition.blocks.flatMap((block) => blockParts(block, paper)),
        ],
      },
    ],
  });
  return { bytes: await Packer.toBuffer(document), left: leftOf(definition, asked) };
}

function pageLine(say: (text: Text) => string): Paragraph {
  const children = say(words.of)
    .split(/(\{pages?\})/)
    .map((part) =>
      part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part,
    );
  return new Paragraph({ alignment: 'center', children: [new TextRun({ children, size: 18 })] });
}

function blockParts(block: Definition['blocks'][number], paper: Paper): (Paragraph | Table)[] {
  const { definition, say } = paper;
  const items = definition.items.filter(
    (item) => item.block === block.code && kindOf(item).presence !== 'silent',
  );
  if (items.length === 0) return [];
  const condition = block.showIf === undefined ? [] : [small(conditionWords(block.showIf, paper))];
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      text: say(block.title),
      spacing: { before: 320, after: 120 },
    }),
    ...condition,
    ...(block.text ? [plain(say(block.text))] : []),
    ...groups(items).flatMap((group) =>
      group.length > 1 ? gridTable(group, paper) : itemParts(group[0]!, paper),
    ),
  ];
}

/** Rows of one table with the same answers that follow each other are printed as one. */
function groups(items: readonly Item[]): Item[][] {
  const found: Item[][] = [];
  for (const item of items) {
    const last = found.at(-1);
    const [first] = last ?? [];
    const together =
      first &&
      item.grid !== undefined &&
      first.grid === item.grid &&
      likeOf(first) === likeOf(item) &&
      !item.showIf &&
      !first.showIf;
    if (together) last!.push(item);
    else found.push([item]);
  }
  return found;
}

function likeOf(item: Item): string {
  const { options, choices, values } = item as Item & {
    options?: string;
    choices?: object;
    values?: number[];
  };
  return JSON.stringify([item.type, options, choices, values]);
}

function itemParts(item: Item, paper: Paper): (Paragraph | Table)[] {
  const { say, definition } = paper;
  const grid = definition.grids?.find(({ code }) => code === item.grid);
  return [
    ...(item.showIf === undefined ? [] : [small(conditionWords(item.showIf, paper))]),
    ...(grid ? [plain(say(grid.text), { keepNext: true })] : []),
    questionLine(item, paper),
    ...(item.help ? [small(say(item.help))] : []),
    ...answerParts(item, paper),
  ];
}

function leftOf(definition: Definition, asked: readonly Item[]): Element[] {
  const ledger = new Ledger();
  for (const { code, randomise, showIf } of definition.blocks) {
    if (randomise || definition.shuffledBlocks?.includes(code))
      ledger.dropped(`${code} · randomise`, 'setting', reasons.order);
    if (showIf) ledger.approximated(`${code} · showIf`, 'condition', reasons.condition);
  }
  for (const item of asked) {
    if (kindOf(item).presence === 'silent')
      ledger.dropped(item.code, item.type === 'computed' ? 'calculation' : 'setting', reasons.silent);
    if (item.checks?.length) ledger.dropped(`${item.code} · checks`, 'validation', reasons.checks);
    if (item.showIf) ledger.approximated(`${item.code} · showIf`, 'condition', reasons.condition);
    if (item.skip?.length) ledger.approximated(`${item.code} · skip`, 'condition', reasons.condition);
    if ('randomise' in item) ledger.dropped(`${item.code} · randomise`, 'setting', reasons.order);
    if ('carry' in item || 'showChoice' in item)
      ledger.dropped(`${item.code} · choices`, 'condition', reasons.condition);
  }
  return [...ledger.report('docx', asked.length).elements];
}
