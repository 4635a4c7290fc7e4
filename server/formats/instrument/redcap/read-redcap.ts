import { both } from '../../../../analysis/model/words.ts';
import {
  InstrumentFileError,
  type InstrumentFormat,
  type ReadInstrument,
  type SourceFile,
} from '../format.ts';
import { fitOpenAnswers } from '../open-answers.ts';
import { Builder } from './builder.ts';
import { type DictionaryField, fieldsIn } from './dictionary.ts';
import { fieldKinds } from './field-kinds.ts';
import { surveyWords } from './logic-text.ts';

const identifying = both(
  '不收文件、签名：它们会暴露身份',
  'files and signatures are not collected: they identify people',
);

function read({ bytes, name }: SourceFile): ReadInstrument {
  const fields = fieldsIn(bytes);
  if (!fields)
    throw new InstrumentFileError(
      both('文件里没有 REDCap 数据字典', 'there is no REDCap data dictionary in the file'),
    );
  const builder = new Builder(name.replace(/\.[^.]*$/, ''), fields);
  const places = new Places(builder);
  fields.forEach((field, at) => readField(builder, places, field, at === 0));
  return finish(builder);
}

function finish(builder: Builder): ReadInstrument {
  const { assembly, ledger, logic } = builder;
  assembly.items.forEach((item, at) => {
    assembly.items[at] = { ...item, text: builder.piped(item.text) };
  });
  fitOpenAnswers(assembly.items, builder.unlimited, ledger);
  builder.finishWaiting();
  ledger.kept(builder.language, 'language');
  const definition = logic.settle(assembly.finish());
  return { definition, report: ledger.report('redcap', definition.items.length) };
}

/** In which block and which table a field stands: forms and their sections are blocks. */
class Places {
  readonly #builder: Builder;
  readonly #blocks = new Map<string, number>();
  #form = '';
  #block = '';
  #table = '';
  #grid = '';

  constructor(builder: Builder) {
    this.#builder = builder;
  }

  of(field: DictionaryField): { block: string; grid?: string } {
    const { assembly, ledger } = this.#builder;
    const inTable =
      field.matrix !== '' && ['radio', 'checkbox', 'dropdown'].includes(field.type.toLowerCase());
    const form = field.form || 'form';
    const heading = field.section;
    const opens = form !== this.#form || (heading !== '' && !inTable) || this.#block === '';
    if (opens) {
      this.#form = form;
      const count = (this.#blocks.get(form) ?? 0) + 1;
      this.#blocks.set(form, count);
      this.#block = blockCode(
        assembly.blocks.map(({ code }) => code),
        form,
      );
      const title = heading && !inTable ? heading : form.replaceAll('_', ' ');
      assembly.blocks.push({
        code: this.#block,
        title: assembly.text(this.#builder.text(title), form),
        randomise: false,
      });
      ledger.kept(count === 1 ? form : `${form}.${count}`, 'page');
      this.#table = '';
    }
    if (!inTable) {
      this.#table = '';
      return { block: this.#block };
    }
    if (field.matrix !== this.#table) {
      this.#table = field.matrix;
      this.#grid = blockCode(
        (assembly.grids ?? []).map(({ code }) => code),
        field.matrix,
      );
      assembly.grids.push({
        code: this.#grid,
        text: assembly.text(this.#builder.text(heading), field.matrix),
      });
      if (field.ranking.toLowerCase() === 'y')
        ledger.dropped(
          `${field.matrix}.ranking`,
          'validation',
          both('各行不要求选不同的答案', 'rows may be given the same answer'),
        );
    }
    return { block: this.#block, grid: this.#grid };
  }
}

function blockCode(taken: readonly string[], wanted: string): string {
  const plain =
    wanted
      .replace(/[^A-Za-z0-9_]+/g, '_')
      .replace(/^[^A-Za-z]+/, '')
      .slice(0, 19) || 'B';
  for (let number = 1; ; number++) {
    const code = number === 1 ? plain : `${plain}_${number}`;
    if (code !== 'end' && !taken.includes(code)) return code;
  }
}

function readField(builder: Builder, places: Places, field: DictionaryField, isFirst: boolean): void {
  const { assembly, ledger } = builder;
  const type = field.type.toLowerCase();
  const make = Object.hasOwn(fieldKinds, type) ? fieldKinds[type] : undefined;
  const place = field.name || field.label.slice(0, 40) || '?';
  if (!make || field.name === '') {
    const reason =
      type === 'file' || type === 'signature'
        ? identifying
        : both(`这里没有“${field.type}”这种字段`, `there is no field of the type "${field.type}" here`);
    ledger.dropped(place, 'question', reason);
    if (field.branching) ledger.dropped(`${place}.branching`, 'condition', reason);
    return;
  }
  const code = assembly.codeFor(field.name);
  builder.codes.set(field.name.toLowerCase(), code);
  const note = builder.text(field.note)[builder.language]!;
  make({
    builder,
    field,
    code,
    base: {
      code,
      ...places.of(field),
      text: assembly.text(builder.text(field.label), field.name),
      ...(note ? { help: builder.text(field.note) } : {}),
      ...(field.required.toLowerCase() === 'y' ? {} : { optional: true }),
      ...(code === field.name ? {} : { source: field.name }),
    },
  });
  ledger.kept(place, 'question');
  if (field.branching) builder.branching(code, field);
  if (field.identifier.toLowerCase() === 'y') builder.identifying(place);
  else if (isFirst && type === 'text' && /(^record_?id$|_id$|^id$)/i.test(field.name))
    ledger.approximated(
      place,
      'question',
      both(
        '记录编号：匿名问卷里没有编号，请考虑删去',
        'the number of a record: an anonymous questionnaire has none, consider leaving it out',
      ),
    );
  if (field.annotation) annotated(builder, field, code);
}

/** Action tags. */
function annotated(builder: Builder, field: DictionaryField, code: string): void {
  const tags = field.annotation.match(/@[A-Z-]+/g) ?? [];
  if (tags.some((tag) => /^@HIDDEN(-SURVEY)?$/.test(tag)))
    builder.logic.add(code, { does: 'showIf' }, 'false', {
      place: `${field.name}.annotation`,
      kind: 'condition',
      written: field.annotation,
    });
  for (const tag of tags)
    if (!/^@(HIDDEN(-SURVEY)?|NONEOFTHEABOVE)$/.test(tag))
      builder.ledger.dropped(
        `${field.name}.${tag}`,
        'setting',
        both('这种动作标签在这里没有', 'there is no such action tag here'),
      );
  builder.logic.note(code, surveyWords(field.annotation) === '' ? '' : field.annotation);
}

export const redcap: InstrumentFormat = {
  name: 'redcap',
  title: both('REDCap 数据字典（CSV）', 'REDCap data dictionary (CSV)'),
  recognises: ({ bytes }) => fieldsIn(bytes) !== null,
  read,
};
