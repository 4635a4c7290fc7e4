import { named } from '../expression/build.ts';
import { compare, constant } from '../expression/build.ts';
import { canBeRated } from '../coded-choices.ts';
import { atom } from '../expression/term.ts';
import type { Conversion, Draft } from './conversion.ts';
import type { FormRow } from './read-form.ts';
import type { RowType } from './types.ts';
import { fitsLine } from '../../../../analysis/model/instrument/kinds/slider.ts';

type Handler = (row: FormRow, type: RowType, c: Conversion) => Draft | null;

export const looks = (row: FormRow): ReadonlySet<string> =>
  new Set((row.cells['appearance'] ?? '').toLowerCase().split(/\s+/));

const isShuffled = (row: FormRow) => /randomi[sz]e\s*=\s*(true|yes|1)/i.test(row.cells['parameters'] ?? '');

/** The choices of a list; null, and said so, where the form has no such list. */
function listOf(row: FormRow, { list, orOther }: RowType, c: Conversion): FormRow[] | null {
  const rows = c.form.choices.get(list);
  if (!rows || rows.length === 0) {
    c.dropped(row, `没有选项列表“${list}”`, `there is no list of choices "${list}"`);
    return null;
  }
  c.ledger.kept(`choices ${list}`, 'choices');
  if (!orOther) return [...rows];
  const label = Object.fromEntries(
    c.form.languages.map((language) => [language, language.startsWith('zh') ? '其他' : 'Other']),
  );
  return [...rows, { place: row.place, cells: { name: 'other' }, words: { label } }];
}

const shuffle = (row: FormRow) => (isShuffled(row) ? { randomise: true } : {});

const other = ({ orOther }: RowType, values: readonly number[]) =>
  orOther ? { other: [values.at(-1)!] } : {};

function selectOne(row: FormRow, type: RowType, c: Conversion): Draft | null {
  const rows = listOf(row, type, c);
  if (!rows) return null;
  const look = looks(row);
  const { fields, codes, byCode } = c.choices(rows);
  const texts = rows.map(({ words, cells }) => c.text(words['label'], cells['name']));
  const rated = (look.has('likert') || c.grid !== null) && canBeRated(codes.values) && !type.orOther;
  const poles = (row.words['hint'] && look.has('fourlinks-differential')) || false;
  const { sources } = codes;
  const draft = rated
    ? c.item(row, {
        type: poles ? 'differential' : 'scale',
        options: c.assembly.optionSet(codes.values, texts, type.list),
        ...(Object.keys(sources).length > 0 ? { sources } : {}),
        ...(poles ? polesOf(row, c) : {}),
      })
    : c.item(row, {
        type: ['minimal', 'autocomplete', 'search', 'quick-minimal', 'compact-minimal'].some((word) =>
          look.has(word),
        )
          ? 'dropdown'
          : 'single',
        ...fields,
        ...shuffle(row),
        ...other(type, codes.values),
        storage: 'linked',
      });
  if (poles) {
    delete draft.help;
    if (c.says(row.words['guidance_hint'])) draft.help = c.text(row.words['guidance_hint']);
  }
  c.name(row, { kind: 'choice', name: draft.code, codes: byCode }, draft);
  if (type.orOther)
    c.name(
      row,
      {
        kind: 'other',
        words: `${draft.code}_other`,
        chosen: atom(compare('=', named(draft.code), constant(codes.values.at(-1)!))),
      },
      draft,
      `${row.cells['name']}_other`,
    );
  return draft;
}

function polesOf(row: FormRow, c: Conversion) {
  const side = (at: number) =>
    c.text(
      Object.fromEntries(
        Object.entries(row.words['hint'] ?? {}).map(([language, words]) => [
          language,
          words.split('|')[at] ?? '',
        ]),
      ),
    );
  return { left: side(0), right: side(1) };
}

const partName = (draft: Draft, value: number) => `${draft.code}_${String(value).replace('-', 'n')}`;

function selectMultiple(row: FormRow, type: RowType, c: Conversion): Draft | null {
  const rows = listOf(row, type, c);
  if (!rows) return null;
  const { fields, codes, byCode } = c.choices(rows);
  const draft = c.item(row, { type: 'multiple', ...fields, ...shuffle(row), ...other(type, codes.values) });
  c.name(
    row,
    { kind: 'several', marks: new Map([...byCode].map(([code, value]) => [code, partName(draft, value)])) },
    draft,
  );
  return draft;
}

function rank(row: FormRow, type: RowType, c: Conversion): Draft | null {
  const rows = listOf(row, type, c);
  if (!rows) return null;
  const { fields, byCode } = c.choices(rows);
  const top = /^fourlinks-top-(\d+)$/.exec(
    [...looks(row)].find((word) => word.startsWith('fourlinks-top-')) ?? '',
  )?.[1];
  const draft = c.item(row, {
    type: 'ranking',
    ...fields,
    ...shuffle(row),
    ...(top ? { top: Number(top) } : {}),
  });
  c.name(
    row,
    { kind: 'order', ranks: new Map([...byCode].map(([code, value]) => [code, partName(draft, value)])) },
    draft,
  );
  return draft;
}

const WIDEST = 1_000_000_000;

function number(decimals: number): Handler {
  return (row, _, c) => {
    const draft = c.item(row, {
      type: 'number',
      min: -WIDEST,
      max: WIDEST,
      ...(decimals > 0 ? { decimals } : {}),
      storage: 'linked',
    });
    c.name(row, { kind: 'number', value: named(draft.code) }, draft);
    return draft;
  };
}

const range: Handler = (row, type, c) => {
  const given = Object.fromEntries(
    [...(row.cells['parameters'] ?? '').matchAll(/(start|end|step)\s*=\s*(-?\d+(?:\.\d+)?)/g)].map(
      ([, name, value]) => [name!, Number(value)],
    ),
  );
  const { start = 0, end = 10, step = 1 } = given;
  const [min, max] = [Math.min(start, end), Math.max(start, end)];
  if (!fitsLine(min, max, step)) {
    const draft = number(6)(row, type, c)!;
    draft['min'] = min;
    draft['max'] = max;
    c.approximated(
      row,
      '滑块的步长或范围这里没有，改为填数字',
      'a slider of these steps or this range is a number to type in here',
    );
    return draft;
  }
  const draft = c.item(row, { type: 'slider', min, max, ...(step === 1 ? {} : { step }) });
  c.name(row, { kind: 'number', value: named(draft.code) }, draft);
  return draft;
};

const date: Handler = (row, { type }, c) => {
  const look = looks(row);
  const month = look.has('month-year') || look.has('year');
  const draft = c.item(row, { type: 'date', precision: month ? 'month' : 'day', storage: 'linked' });
  c.name(row, { kind: 'day', name: draft.code }, draft);
  if (type !== 'date')
    c.approximated(row, '只问日期，不问钟点', 'only the day is asked, not the time of day');
  if (look.has('year')) c.approximated(row, '除年份外还问月份', 'the month is asked beside the year');
  return draft;
};

/** What becomes of a question of each type. */
export const questionTypes: Readonly<Record<string, Handler>> = {
  select_one: selectOne,
  select_multiple: selectMultiple,
  rank,
  integer: number(0),
  decimal: number(6),
  range,
  date,
  dateTime: date,
  datetime: date,
  time(row, _, c) {
    const draft = c.item(row, { type: 'time' });
    c.name(row, { kind: 'minute', name: draft.code }, draft);
    return draft;
  },
  text(row, _, c) {
    const long = looks(row).has('multiline');
    const draft = c.item(row, {
      type: 'open',
      maxLength: long ? 1000 : 250,
      ...(long ? {} : { short: true }),
    });
    c.name(row, { kind: 'text', name: draft.code }, draft);
    return draft;
  },
  note(row, _, c) {
    return c.item(row, { type: 'notice' });
  },
  acknowledge(row, _, c) {
    const label = row.words['label'];
    const hint = looks(row).has('fourlinks-tick') ? row.words['hint'] : undefined;
    const draft = c.item(row, { type: 'tick', label: c.text(hint ?? label, 'OK') });
    if (hint) {
      delete draft.help;
      if (c.says(row.words['guidance_hint'])) draft.help = c.text(row.words['guidance_hint']);
    }
    c.name(row, { kind: 'mark', name: draft.code, code: 'OK' }, draft);
    return draft;
  },
};
