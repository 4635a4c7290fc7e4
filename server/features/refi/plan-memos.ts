import { guidOf } from '../../formats/refi/guid.ts';
import type { CodePlan } from './plan-codes.ts';
import type { Remark } from './plan-excerpts.ts';
import type { Code, Note, Project, Source } from '../../formats/refi/project.ts';

/** A memo about an interview, a code or, with neither, the study. */
export interface PlannedMemo {
  /** The one in the file, else one that its words give, so that it does not come in twice. */
  readonly guid: string;
  /** The GUID of the source. */
  readonly source: string | null;
  readonly code: string | null;
  /** The GUID of the author; null where the file names none. */
  readonly user: string | null;
  readonly text: string;
}

/**
 * Notes of a source are memos about the interview, notes of a code about the code. What else is written, wherever a study has
 * no place for it, is about the study, so that no words are lost.
 */
export function planMemos(
  { description, codes, notes }: Project,
  { meanings }: CodePlan,
  interviews: readonly { readonly source: Source; readonly remarks: readonly Remark[] }[],
): PlannedMemo[] {
  const study = { source: null, code: null };
  const byGuid = new Map(notes.map((note) => [note.guid, note]));
  const placed = new Set(interviews.flatMap(({ source }) => notesOfSelections(source)));
  const about = (refs: readonly string[], subject: Pick<PlannedMemo, 'source' | 'code'>): PlannedMemo[] =>
    [...new Set(refs)].flatMap((ref) => {
      const note = byGuid.get(ref);
      if (!note) return [];
      const guid = placed.has(ref)
        ? guidOf(`note:${ref} ${subject.source ?? ''} ${subject.code ?? ''}`)
        : ref;
      placed.add(ref);
      return [{ guid, ...subject, user: note.user, text: textOf(note) }];
    });
  const said = (text: string, source: string | null, user: string | null = null): PlannedMemo[] => [
    { guid: guidOf(`words:${source ?? ''} ${text}`), source, code: null, user, text },
  ];
  const ofSources = interviews.flatMap(({ source: { guid, description, ...source }, remarks }) => {
    const subject = { source: guid, code: null };
    const refs = [...source.notes, ...source.codings.flatMap(({ notes }) => notes)];
    return [
      ...said(description, guid),
      ...remarks.flatMap(({ text, user }) => said(text, guid, user)),
      ...about(refs, subject),
    ];
  });
  const ofCodes = codes.flatMap(function ofCode(each: Code): PlannedMemo[] {
    const meaning = meanings.get(each.guid);
    const subject = meaning && 'code' in meaning ? { source: null, code: meaning.code } : study;
    return [...about(each.notes, subject), ...each.codes.flatMap(ofCode)];
  });
  const rest = notes.map(({ guid }) => guid).filter((guid) => !placed.has(guid));
  const all = [...ofSources, ...ofCodes, ...said(description, null), ...about(rest, study)];
  return all.filter(({ text }) => text.trim() !== '');
}

/** They come in with the excerpts, or as remarks. */
function notesOfSelections({ selections }: Source): string[] {
  return selections.flatMap(({ notes, codings }) => [...notes, ...codings.flatMap((coding) => coding.notes)]);
}

function textOf({ name, text }: Note): string {
  return name === '' || text.startsWith(name) ? text : `${name}\n\n${text}`;
}
