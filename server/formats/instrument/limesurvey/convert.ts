import type { Block } from '../../../../analysis/model/instrument/definition.ts';
import { both } from '../../../../analysis/model/words.ts';
import type { Expression } from '../../../../analysis/model/expression/syntax.ts';
import { and } from '../expression/build.ts';
import { sourceOf } from '../expression/translate.ts';
import type { ReadInstrument } from '../format.ts';
import { settled } from '../settle.ts';
import { Conversion, type Draft } from './conversion.ts';
import { tellMessages } from './messages.ts';
import { withPipes } from './pipes.ts';
import { questionTypes } from './questions/index.ts';
import { Relevance, relevanceOf, setCondition } from './relevance.ts';
import { addChecks } from './checks.ts';
import { tellSettings } from './settings.ts';
import { tried } from './tried.ts';
import type { Group, Question, Survey } from './survey.ts';

type Mutable<T> = { -readonly [field in keyof T]: T[field] };

/** A draft made of a LimeSurvey survey, and what became of everything in it. */
export function convertSurvey(survey: Survey, format: string): ReadInstrument {
  const c = new Conversion(survey);
  const blocks = survey.groups.map((group, at) => block(group, at, c));
  const relevance = new Relevance(c);
  survey.groups.forEach((group, at) => {
    setConditions(group, blocks[at]!, c, relevance);
    shuffle(group, blocks[at]!, c);
  });
  shuffleBlocks(survey, blocks, c);
  pipe(blocks, c);
  tellMessages(survey, c);
  const definition = settled(c.finish(), c.ledger, (code) => c.placeOf(code));
  return { definition, report: c.ledger.report(format, definition.items.length) };
}

function block(group: Group, at: number, c: Conversion): Mutable<Block> {
  const code = `B${at + 1}`;
  c.block = code;
  const made: Mutable<Block> = {
    code,
    title: c.text(group.name, code),
    randomise: false,
    ...(c.says(group.description) ? { text: c.text(group.description) } : {}),
  };
  c.assembly.blocks.push(made);
  c.ledger.kept(placeOf(made), 'page');
  for (const question of group.questions) {
    const make = Object.hasOwn(questionTypes, question.type) ? questionTypes[question.type] : undefined;
    if (make) make(question, c);
    else
      c.dropped(
        question,
        `没有“${question.type}”这种题型`,
        `there is no type of question "${question.type}"`,
      );
    tellSettings(question, c);
  }
  return made;
}

const placeOf = ({ code }: Block) => `group ${code.slice(1)}`;

function setConditions(group: Group, owner: Mutable<Block>, c: Conversion, relevance: Relevance): void {
  const place = placeOf(owner);
  const whole = group.relevance.trim();
  if (whole !== '' && whole !== '1')
    tried(c, `${place} relevance`, whole, () => setCondition(owner, [relevance.condition(whole, null)]));
  for (const question of group.questions) {
    const drafts = c.draftsOf(question);
    const own = relevanceOf(question, c.names);
    const condition =
      own === ''
        ? null
        : tried(c, `${c.place(question)} relevance`, own, () => relevance.condition(own, question));
    for (const draft of drafts) setItem(draft, condition, c, relevance, question);
    question.conditions.forEach(({ field, method, value }, at) => {
      const told = `${c.place(question)} condition ${at + 1}`;
      if (condition || drafts.length === 0) c.ledger.kept(told, 'condition');
      else
        c.ledger.dropped(
          told,
          'condition',
          both(
            `没有这道题：${field} ${method} ${value}`,
            `there is no such question: ${field} ${method} ${value}`,
          ),
        );
    });
    addChecks(question, drafts, c, relevance);
  }
}

function setItem(
  draft: Draft,
  condition: Expression | null | undefined,
  c: Conversion,
  relevance: Relevance,
  question: Question,
): void {
  const { sources } = c.wishes.get(draft)!;
  const rows = sources.flatMap((source) => {
    const place =
      source.startsWith('filter:') || source.startsWith('exclude:') ? 'array_filter' : 'row relevance';
    return tried(c, `${c.place(question)} ${place}`, source, () => relevance.filter(source, question)) ?? [];
  });
  tried(c, `${c.place(question)} relevance`, '', () =>
    setCondition(draft, [...(condition ? [condition] : []), ...rows]),
  );
  if (question.attributes.is('hidden') && question.type !== '*') draft.showIf = 'false';
  if (draft.type === 'computed')
    tried(
      c,
      `${c.place(question)} formula`,
      String(draft['formula']),
      () => {
        draft['formula'] = relevance.formula(String(draft['formula']), question);
      },
      'calculation',
      () => {
        c.leaveOut(draft);
        c.dropped(question, '公式在这里算不出来', 'its formula cannot be computed here');
      },
    );
  const shown = [...(c.choiceWishes.get(draft) ?? [])].flatMap(([value, wish]): [string, string][] => {
    const parts = wish.sources.map(
      (source) =>
        tried(c, `${c.place(question)} choice filter`, source, () => relevance.filter(source, question)) ??
        null,
    );
    const known = parts.filter((part) => part !== null);
    return known.length > 0 ? [[String(value), sourceOf(and(...known))]] : [];
  });
  const said = shown.filter(([, source]) => source !== 'true');
  if (said.length > 0) draft['showChoice'] = Object.fromEntries(said);
}

/** Questions with one word for their group of chance are shuffled among each other. */
function shuffle({ questions }: Group, owner: Mutable<Block>, c: Conversion): void {
  const words = new Set(
    questions.map(({ attributes }) => attributes.get('random_group').trim()).filter((word) => word !== ''),
  );
  if (words.size === 0) return;
  const [word] = words;
  const fixed = c.drafts
    .filter((draft) => draft.block === owner.code)
    .filter(({ code }) => c.questionOf(code)!.attributes.get('random_group').trim() !== word)
    .map(({ code }) => code);
  owner.randomise = true;
  if (fixed.length > 0) owner.fixed = fixed;
  const several = questions.some(
    ({ attributes, subquestions }) => attributes.get('random_group') !== '' && subquestions.length > 1,
  );
  if (words.size > 1 || several)
    c.ledger.approximated(
      `${placeOf(owner)} random_group`,
      'setting',
      both(
        '一个部分只有一组随机排列的题，各行分别排列',
        'a block shuffles one group of items, and rows of a table one by one',
      ),
    );
  else c.ledger.kept(`${placeOf(owner)} random_group`, 'setting');
}

function shuffleBlocks({ groups }: Survey, blocks: readonly Block[], c: Conversion): void {
  const words = [...new Set(groups.map(({ shuffle: word }) => word.trim()).filter((word) => word !== ''))];
  const [word] = words;
  if (word === undefined) return;
  const own = blocks.filter((_, at) => groups[at]!.shuffle.trim() === word);
  if (own.length > 1) c.assembly.shuffledBlocks.push(...own.map(({ code }) => code));
  for (const each of words)
    if (each === word) c.ledger.kept(`randomization_group ${each}`, 'setting');
    else
      c.ledger.dropped(
        `randomization_group ${each}`,
        'setting',
        both('只能有一组部分随机排列', 'only one set of blocks can be shuffled'),
      );
}

/** The answers that texts repeat. */
function pipe(blocks: readonly Mutable<Block>[], c: Conversion): void {
  const lost = (place: string) => (slot: string) =>
    c.ledger.approximated(
      `${place} text`,
      'text',
      both(
        `文字里的“{${slot}}”这里不能算出，写成了“…”`,
        `"{${slot}}" within the text cannot be computed here and stands as "…"`,
      ),
    );
  for (const draft of c.drafts) {
    const question = c.questionOf(draft.code)!;
    const put = lost(c.place(question));
    draft.text = withPipes(draft.text, c.names, question, put);
    if (draft.help) draft.help = withPipes(draft.help, c.names, question, put);
  }
  for (const owner of blocks) {
    const put = lost(placeOf(owner));
    owner.title = withPipes(owner.title, c.names, null, put);
    if (owner.text) owner.text = withPipes(owner.text, c.names, null, put);
  }
  c.assembly.grids.forEach((grid, at) => {
    c.assembly.grids[at] = { ...grid, text: withPipes(grid.text, c.names, null, lost(grid.code)) };
  });
}
