import { codePoints } from '../../../analysis/text/code-points.ts';
import { type Quote, quoteOf } from '../../../analysis/text/quote.ts';
import type { Link, Stance } from '../../contract/construct.ts';
import type { CodePlan, Meaning } from './plan-codes.ts';
import type { Coding, Note, Selection, Source } from './project.ts';

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

const LONGEST_MEMO = 4000;

/** The excerpts of a source: one for each coder of a selection. Selections without a code are left out and counted. */
export function planExcerpts(
  { text, selections }: Source,
  { meanings }: CodePlan,
  notes: ReadonlyMap<string, Note>,
): { excerpts: PlannedExcerpt[]; uncoded: number } {
  const points = codePoints(text);
  const excerpts = selections.flatMap((selection) => {
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
  const coded = new Set(excerpts.map(({ start, end }) => `${start} ${end}`));
  const uncoded = selections.filter(({ start, end }) => !coded.has(`${start} ${end}`)).length;
  return { excerpts, uncoded };
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
  const said = [selection.name, selection.description, ...written].filter((part) => part !== '');
  return Array.from(said.join('\n\n')).slice(0, LONGEST_MEMO).join('');
}
