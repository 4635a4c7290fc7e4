import { codePoints } from '../../../analysis/text/code-points.ts';
import { type Quote, quoteOf } from '../../../analysis/text/quote.ts';
import type { Link, Stance } from '../../contract/construct.ts';
import type { CodePlan, Meaning } from './plan-codes.ts';
import type { Coding, Note, Selection, Source } from '../../formats/refi/project.ts';
import { quoteName } from '../../formats/refi/write-project.ts';

export interface PlannedExcerpt extends Quote {
  readonly guid: string;
  readonly start: number;
  readonly end: number;
  /** The GUID of the coder; null where the file names none. */
  readonly user: string | null;
  readonly link: Link;
  /** Null where the file says none. */
  readonly stance: Stance | null;
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
          ...framed(meant),
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

/** An excerpt has one link and one stance: two links are `across`, two stances say none. */
function framed(meant: readonly NonNullable<Meaning>[]): { link: Link; stance: Stance | null } {
  const links = new Set(meant.flatMap((meaning) => ('link' in meaning ? [meaning.link] : [])));
  const stances = new Set(meant.flatMap((meaning) => ('stance' in meaning ? [meaning.stance] : [])));
  const [link = 'across'] = links;
  const [stance = null] = stances;
  return { link: links.size > 1 ? 'across' : link, stance: stances.size > 1 ? null : stance };
}

function memoOf(selection: Selection, codings: readonly Coding[], notes: ReadonlyMap<string, Note>): string {
  const refs = new Set([...selection.notes, ...codings.flatMap((coding) => coding.notes)]);
  const written = [...refs].map((guid) => notes.get(guid)?.text ?? '');
  return [selection.name, selection.description, ...written].filter((part) => part !== '').join('\n\n');
}
