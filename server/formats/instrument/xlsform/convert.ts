import { both, type Text } from '../../../../analysis/model/words.ts';
import { named } from '../expression/build.ts';
import { Untranslatable } from '../expression/syntax.ts';
import { sourceOf } from '../expression/translate.ts';
import type { ReadInstrument } from '../format.ts';
import { settled } from '../settle.ts';
import { addCondition, Conditions } from './conditions.ts';
import { constrain } from './constraints.ts';
import { Conversion, type Draft } from './conversion.ts';
import { Groups } from './groups.ts';
import { looks, questionTypes } from './questions.ts';
import type { Form, FormRow } from './read-form.ts';
import { restore, restoreWhole } from './rest.ts';
import { tellForm, tellRow } from './settings.ts';
import { refusals, rowType } from './types.ts';

/** A draft made of a form, and what became of everything in it. */
export function convertForm(form: Form): ReadInstrument {
  const c = new Conversion(form);
  const conditions = new Conditions(c);
  const groups = new Groups(c);
  for (const row of form.survey) {
    const { type } = rowType(row.cells['type'] ?? '');
    if (type === '') continue;
    if (groups.takes(row, type)) continue;
    ask(row, c, conditions, groups);
  }
  groups.finish();
  for (const { draft, row } of c.drafts) condition(draft, row, c, conditions);
  groups.setConditions(conditions);
  pipe(c);
  tellForm(form, c);
  const definition = settled(
    restoreWhole(c.finish(), form.settings),
    c.ledger,
    (code) => c.places.get(code) ?? code,
  );
  return { definition, report: c.ledger.report('xlsform', definition.items.length) };
}

function ask(row: FormRow, c: Conversion, conditions: Conditions, groups: Groups): void {
  const type = rowType(row.cells['type'] ?? '');
  if (groups.composite) {
    groups.composite.push(row);
    return;
  }
  tellRow(row, c);
  if (type.type === 'calculate') {
    calculate(row, c, conditions, groups);
    return;
  }
  const refusal = Object.hasOwn(refusals, type.type) ? refusals[type.type] : undefined;
  if (refusal) {
    c.dropped(row, refusal[0], refusal[1], refusal[1].startsWith('times') ? 'setting' : 'question');
    return;
  }
  const make = Object.hasOwn(questionTypes, type.type) ? questionTypes[type.type] : undefined;
  if (!make) {
    c.dropped(row, `没有“${type.type}”这种题型`, `there is no type of question "${type.type}"`);
    return;
  }
  if (looks(row).has('label') && type.type === 'select_one') {
    groups.headTable(row);
    return;
  }
  groups.open();
  groups.tableRow(row);
  const draft = make(row, type, c);
  if (!draft) return;
  c.kept(row);
  groups.made(draft);
  restore(draft, row);
  constrain(draft, row, c, conditions);
}

/** A calculation that gives a number is a computed item; any other is said anew where it is named. */
function calculate(row: FormRow, c: Conversion, conditions: Conditions, groups: Groups): void {
  const source = row.cells['calculation'] ?? row.cells['default'] ?? '';
  const name = row.cells['name'] ?? '';
  const forms = /^once\(\s*int\(\s*random\(\)\s*\*\s*(\d{1,2})\s*\)\s*\+\s*1\s*\)$/.exec(source.trim())?.[1];
  if (forms && Number(forms) > 1) {
    groups.open();
    const labels = Array.from({ length: Number(forms) }, (_, at): Text => {
      const word = (language: string) =>
        row.words['guidance_hint']?.[language]?.split('|')[at] ?? String(at + 1);
      return Object.fromEntries(c.form.languages.map((language) => [language, word(language)]));
    });
    const draft = c.item(row, { type: 'draw', forms: c.assembly.labels(labels) });
    c.name(row, { kind: 'number', value: named(draft.code) }, draft);
    groups.made(draft);
    restore(draft, row);
    c.kept(row, 'calculation');
    return;
  }
  if (source === '') {
    c.dropped(row, '没有公式', 'it has no formula', 'calculation');
    return;
  }
  try {
    const foreign = conditions.parse(source);
    try {
      const formula = conditions.formula(foreign);
      groups.open();
      const draft = c.item(row, { type: 'computed', formula });
      c.name(row, { kind: 'number', value: named(draft.code) }, draft);
      groups.made(draft);
      restore(draft, row);
      c.kept(row, 'calculation');
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error;
      c.calculations.set(name, foreign);
      c.dropped(row, `${error.reason['zh-CN']} – ${source}`, `${error.reason.en} – ${source}`, 'calculation');
    }
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    c.dropped(row, `${error.reason['zh-CN']} – ${source}`, `${error.reason.en} – ${source}`, 'calculation');
  }
}

function condition(draft: Draft, row: FormRow, c: Conversion, conditions: Conditions): void {
  const { relevant, choice_filter: filter } = row.cells;
  if (relevant !== undefined)
    conditions.tried(`${c.place(row)} relevant`, relevant, () =>
      addCondition(draft, conditions.condition(conditions.parse(relevant))),
    );
  if (filter === undefined || draft['choices'] === undefined) return;
  const { list } = rowType(row.cells['type'] ?? '');
  conditions.tried(`${c.place(row)} choice_filter`, filter, () => {
    const foreign = conditions.parse(filter);
    const rows = c.form.choices.get(list) ?? [];
    const { codes } = c.choices(rows);
    const shown = rows.flatMap(({ cells }, at): [string, string][] => {
      const source = sourceOf(conditions.condition(foreign, undefined, cells));
      return source === 'true' ? [] : [[String(codes.values[at]), source]];
    });
    if (shown.length > 0) draft['showChoice'] = Object.fromEntries(shown);
  });
}

/** The answers that texts repeat. */
function pipe(c: Conversion): void {
  const put = (text: Text, place: string): Text =>
    Object.fromEntries(
      Object.entries(text).map(([language, words]) => [
        language,
        words.replace(/\$\{\s*([^}]+?)\s*\}/g, (_, name: string) => {
          const item = c.items.get(name);
          if (item !== undefined) return `{${item}}`;
          c.ledger.approximated(
            `${place} text`,
            'text',
            both(
              `文字里的“${name}”这里没有答案，写成了“…”`,
              `there is no answer "${name}" to repeat here; it stands as "…"`,
            ),
          );
          return '…';
        }),
      ]),
    );
  for (const { draft, row } of c.drafts) {
    draft.text = put(draft.text, c.place(row));
    if (draft.help) draft.help = put(draft.help, c.place(row));
  }
  for (const block of c.assembly.blocks as { title: Text; text?: Text; code: string }[]) {
    block.title = put(block.title, block.code);
    if (block.text) block.text = put(block.text, block.code);
  }
  c.assembly.grids.forEach((grid, at) => {
    c.assembly.grids[at] = { ...grid, text: put(grid.text, grid.code) };
  });
}
