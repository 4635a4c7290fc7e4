import { both } from '../../../../analysis/model/words.ts';
import { type Fields, fieldsOf, isObject, listOf, wordsOf } from '../json-file.ts';
import type { Builder } from './builder.ts';
import { conditionSaid } from './conditions.ts';
import { embeddedIn, noQuotas, subsets } from './flow-parts.ts';
import { leftOut } from './questions.ts';
import { type Held, readBlock } from './read-block.ts';
import type { FileBlock, SurveyFile } from './survey-file.ts';
import { logicSaid, wordsSaid } from './translate-logic.ts';

const DEEPEST = 30;
const unused = both('在原文件中未被使用', 'the file itself does not use it');

/** Goes through the flow of a survey: which blocks come, in which order, under which conditions. */
export class Flow {
  readonly #builder: Builder;
  readonly #file: SurveyFile;
  readonly #left: Map<string, FileBlock>;
  #draws = 0;
  #shuffled = false;

  constructor(builder: Builder, file: SurveyFile) {
    this.#builder = builder;
    this.#file = file;
    this.#left = new Map(file.blocks.map((block) => [block.id, block]));
  }

  read(): void {
    const { flow, blocks } = this.#file;
    if (flow.length > 0) this.#steps(flow, [], 0);
    else for (const block of blocks) if (!block.isTrash) this.#block(block.id, []);
    for (const block of this.#left.values()) this.#unused(block);
  }

  #steps(steps: readonly unknown[], held: readonly Held[], depth: number): void {
    if (depth > DEEPEST) return;
    for (const step of steps) if (isObject(step)) this.#step(step, held, depth);
  }

  #step(step: Fields, held: readonly Held[], depth: number): void {
    const { ledger } = this.#builder;
    const place = wordsOf(step['FlowID']) || wordsOf(step['ID']) || 'FL';
    const inner = listOf(step['Flow']);
    switch (wordsOf(step['Type'])) {
      case 'Block':
      case 'Standard':
      case 'Default':
        this.#block(wordsOf(step['ID']), held);
        return;
      case 'Root':
      case 'Group':
        return this.#steps(inner, held, depth + 1);
      case 'Branch':
        return this.#branch(step, place, inner, held, depth);
      case 'BlockRandomizer':
        return this.#randomizer(step, place, inner, held, depth);
      case 'EmbeddedData':
        return this.#embedded(step, place);
      case 'EndSurvey':
        return this.#end(place, held);
      case 'Quota':
      case 'QuotaCheck':
        ledger.dropped(place, 'quota', noQuotas);
        return this.#steps(inner, held, depth + 1);
      default:
        ledger.dropped(
          place,
          'setting',
          both(
            `流程中的“${wordsOf(step['Type'])}”在这里没有`,
            `there is no "${wordsOf(step['Type'])}" in the flow here`,
          ),
        );
        this.#steps(inner, held, depth + 1);
    }
  }

  #block(id: string, held: readonly Held[]): void {
    const block = this.#left.get(id);
    if (!block) {
      this.#builder.ledger.dropped(
        `${id || '?'} again`,
        'page',
        both('同一部分只出现一次', 'a block comes once'),
      );
      return;
    }
    this.#left.delete(id);
    readBlock(this.#builder, this.#file, block, held);
  }

  #unused(block: FileBlock): void {
    const { ledger, firstOf } = this.#builder;
    if (block.elements.length === 0) return;
    ledger.dropped(block.id, 'page', unused);
    for (const { Type, QuestionID } of block.elements)
      if (Type === 'Question' && !firstOf.has(wordsOf(QuestionID)))
        leftOut(
          this.#builder,
          wordsOf(QuestionID),
          this.#file.questions.get(wordsOf(QuestionID)) ?? {},
          unused,
        );
  }

  #branch(
    step: Fields,
    place: string,
    inner: readonly unknown[],
    held: readonly Held[],
    depth: number,
  ): void {
    const logic = fieldsOf(step['BranchLogic']);
    const own: Held = { place, written: wordsSaid(logic), say: () => logicSaid(logic, this.#builder) };
    this.#steps(inner, [...held, own], depth + 1);
  }

  /** An early end stands in a part of its own, which nobody sees. */
  #end(place: string, held: readonly Held[]): void {
    const { assembly, logic, ledger } = this.#builder;
    if (assembly.blocks.length === 0)
      return ledger.dropped(place, 'condition', both('开头就结束', 'it ends before it begins'));
    if (held.length === 0) return ledger.kept(place, 'condition');
    const item = this.#silent('END', both('提前结束', 'Early end'));
    assembly.items.push({ ...item, type: 'computed', formula: '1' } as typeof item);
    logic.add(item.code, { does: 'formula' }, '1', { place, kind: 'condition', written: 'EndSurvey' });
    const said = () =>
      held.length === 1 ? held[0]!.say() : held.map(({ say }) => `(${say()})`).join(' and ');
    const written = held.map((each) => each.written).join(' / ');
    conditionSaid(this.#builder, item.code, { does: 'skip', to: 'end' }, held.at(-1)!.place, written, said);
  }

  #silent(wanted: string, words: ReturnType<typeof both>) {
    const { assembly } = this.#builder;
    const language = assembly.languages[0]!;
    const text = assembly.text({ [language]: language.startsWith('zh') ? words['zh-CN'] : words.en });
    const block = this.#builder.blockCode(wanted);
    assembly.blocks.push({ code: block, title: text, randomise: false });
    return { code: assembly.codeFor(wanted), block, type: '', text };
  }

  /** Parts in random order; where only some of them are shown, a draw decides which. */
  #randomizer(
    step: Fields,
    place: string,
    inner: readonly unknown[],
    held: readonly Held[],
    depth: number,
  ): void {
    const { assembly, ledger } = this.#builder;
    const count = Number(wordsOf(step['SubSet']) || inner.length);
    if (!(count < inner.length)) {
      const before = assembly.blocks.length;
      this.#steps(inner, held, depth + 1);
      assembly.shuffledBlocks.push(
        ...assembly.blocks
          .slice(before)
          .map(({ code }) => code)
          .filter((code) => !assembly.shuffledBlocks.includes(code)),
      );
      if (this.#shuffled)
        ledger.approximated(
          place,
          'setting',
          both(
            '各处随机的部分合在一起随机',
            'parts that were shuffled in several places are shuffled together',
          ),
        );
      else ledger.kept(place, 'setting');
      this.#shuffled = true;
      return;
    }
    const sets = subsets(inner.length, Math.max(1, Math.floor(count)));
    if (sets.length > 30) {
      ledger.approximated(place, 'setting', both('全部显示，不随机抽取', 'all are shown, not a random few'));
      return this.#steps(inner, held, depth + 1);
    }
    const fields = inner.flatMap((each) => (isObject(each) ? embeddedIn(each) : []));
    const item = this.#silent(fields[0]?.field ?? `DRAW${++this.#draws}`, both('随机分组', 'Random draw'));
    const forms = assembly.labels(
      sets.map((set) => this.#builder.wording.plain(set.map((at) => at + 1).join(', '))),
    );
    assembly.items.push({ ...item, type: 'draw', forms } as typeof item);
    ledger.kept(place, 'setting');
    inner.forEach((each, at) => {
      if (!isObject(each)) return;
      const values = sets.flatMap((set, form) => (set.includes(at) ? [form + 1] : []));
      const say = () =>
        values.length === 1 ? `${item.code} = ${values[0]}` : `${item.code} in (${values.join(', ')})`;
      for (const { field, value } of embeddedIn(each))
        if (values.length === 1) this.#names(field, value, item.code, values[0]!);
      if (wordsOf(each['Type']) !== 'EmbeddedData')
        this.#step(each, [...held, { place: `${place}.${at + 1}`, written: `${at + 1}`, say }], depth + 1);
    });
  }

  #names(field: string, value: string, column: string, form: number): void {
    const known = this.#builder.embedded.get(field);
    const values = new Map([...(known?.column === column ? known.values : []), [value, form]]);
    this.#builder.embedded.set(field, { column, values });
  }

  #embedded(step: Fields, place: string): void {
    for (const [at, { field }] of embeddedIn(step).entries())
      this.#builder.ledger.dropped(
        `${place}.EmbeddedData[${at}]`,
        'calculation',
        both(
          `“${field}”不由答题人填写：不从别处带入关于个人的数据`,
          `"${field}" is not answered by respondents: nothing about a person is brought from elsewhere`,
        ),
      );
  }
}
