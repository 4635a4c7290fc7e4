import type { Frame, Values } from '../../../analysis/model/frame/frame.ts';
import { codePoints } from '../../../analysis/text/code-points.ts';
import { type Quote, quoteOf } from '../../../analysis/text/quote.ts';
import type { CodePlan, Meaning } from './plan-codes.ts';
import type { Coding, Note, Selection, Source } from '../../formats/refi/project.ts';
import { quoteName } from '../../formats/refi/write-project.ts';

export interface PlannedExcerpt extends Quote {
  readonly guid: string;
  readonly start: number;
  readonly end: number;
  /** The GUID of the coder; null where the file names none. */
  readonly user: string | null;
  /** Of the dimensions that excerpts carry, as far as the file says them. */
  readonly values: Values;
  readonly codes: readonly string[];
  readonly memo: string;
}

/** What is written beside a selection without a code; its quote goes with it. */
export interface Remark {
  readonly user: string | null;
  readonly text: string;
}

/** The excerpts of a source: one for each coder of a selection. Selections without a code are left out and counted, their remarks kept. */
export function planExcerpts(
  { text, selections }: Source,
  { meanings }: CodePlan,
  frame: Frame,
  notes: ReadonlyMap<string, Note>,
): { excerpts: PlannedExcerpt[]; uncoded: number; remarks: Remark[] } {
  const points = codePoints(text);
  const planned = selections.map((selection): PlannedExcerpt[] => {
    const quote = quoteOf(points, selection);
    if (quote.quote.trim() === '') return [];
    return [...byCoder(selection)].flatMap(([user, codings], i) => {
      const meant = codings.map(({ code }) => meanings.get(code)).filter((meaning) => meaning != null);
      const codes = [...new Set(meant.flatMap((meaning) => ('code' in meaning ? [meaning.code] : [])))];
      if (codes.length === 0) return [];
      const { start, end } = selection;
      const guid = i === 0 ? selection.guid : codings[0]!.guid;
      return [
        {
          ...quote,
          guid,
          start,
          end,
          user,
          values: valuesIn(frame, meant),
          codes,
          memo: memoOf(selection, codings, notes),
        },
      ];
    });
  });
  const excerpts = planned.flat();
  const coded = new Set(excerpts.map(({ start, end }) => `${start} ${end}`));
  const left = selections.filter((_, i) => planned[i]!.length === 0);
  const remarks = left.flatMap((selection) => {
    const memo = memoOf(selection, selection.codings, notes);
    const quote = quoteName(points.slice(selection.start, selection.end).trim());
    return memo === '' ? [] : [{ user: selection.user, text: `“${quote}”\n\n${memo}` }];
  });
  const uncoded = left.filter(({ start, end }) => !coded.has(`${start} ${end}`)).length;
  return { excerpts, uncoded, remarks };
}

function byCoder({ user, codings }: Selection): Map<string | null, Coding[]> {
  const groups = new Map<string | null, Coding[]>();
  for (const coding of codings) {
    const coder = coding.user ?? user;
    groups.set(coder, [...(groups.get(coder) ?? []), coding]);
  }
  return groups;
}

/**
 * An excerpt has one value of a dimension. Several are the one that gathers, and so is none where one is required; without such
 * a value the file says none.
 */
function valuesIn({ dimensions, rules }: Frame, meant: readonly NonNullable<Meaning>[]): Values {
  const values = new Map<string, string>();
  for (const { dimension, required } of rules.excerpt) {
    const given = new Set(
      meant.flatMap((each) => ('dimension' in each && each.dimension === dimension ? [each.value] : [])),
    );
    const { values: known = [] } = dimensions.find(({ code }) => code === dimension) ?? {};
    const gathering = known.find(({ gathers }) => gathers)?.code;
    const [only] = given;
    const value = given.size === 1 ? only : given.size > 1 || required ? gathering : undefined;
    if (value !== undefined) values.set(dimension, value);
  }
  return Object.fromEntries(values);
}

function memoOf(selection: Selection, codings: readonly Coding[], notes: ReadonlyMap<string, Note>): string {
  const refs = new Set([...selection.notes, ...codings.flatMap((coding) => coding.notes)]);
  const written = [...refs].map((guid) => notes.get(guid)?.text ?? '');
  return [selection.name, selection.description, ...written].filter((part) => part !== '').join('\n\n');
}
