import type { Code as StudyCode, CodeDefinition } from '../../contract/codebook.ts';
import type { CodeKind, Link, Stance } from '../../contract/construct.ts';
import { readDefinition } from './definition-text.ts';
import type { GuidOf } from './study-guids.ts';
import { headingGuids, linkGuids, stanceGuids } from './framed-codes.ts';
import { guidOf } from '../../formats/refi/guid.ts';
import type { Code } from '../../formats/refi/project.ts';

export interface PlannedCode {
  readonly code: string;
  readonly guid: string;
  readonly kind: CodeKind;
  readonly parent: string | null;
  readonly definition: CodeDefinition;
}

/** What a code of the file becomes: a part of the frame, a code of the study, or nothing but a heading. */
export type Meaning = { link: Link } | { stance: Stance } | { code: string } | null;

export interface CodePlan {
  readonly meanings: ReadonlyMap<string, Meaning>;
  readonly added: readonly PlannedCode[];
  readonly known: readonly { readonly name: string; readonly code: string }[];
}

/** Finds the codes of a file in the study, by GUID, then by code or name; the rest becomes new. */
export function planCodes(codes: readonly Code[], existing: readonly StudyCode[], guids: GuidOf): CodePlan {
  const meanings = new Map<string, Meaning>();
  const added: PlannedCode[] = [];
  const known: { name: string; code: string }[] = [];
  const find = finder(existing, guids);
  const taken = new Set(existing.map(({ code }) => code));
  const visit = (each: Code, kind: CodeKind, parent: string | null): void => {
    const heading = headingGuids.get(each.guid);
    const framed = meaningInFrame(each.guid);
    const found = find(each);
    let own: string | null = null;
    if (heading === undefined && !framed) {
      own = found ?? freeCode(each, taken);
      taken.add(own);
      meanings.set(each.guid, { code: own });
      if (found !== undefined) known.push({ name: each.name, code: found });
      else {
        const definition = readDefinition(each.description, each.name);
        added.push({ code: own, guid: each.guid, kind, parent, definition });
      }
    } else meanings.set(each.guid, framed);
    const below = heading === 'mechanism' || heading === 'outcome' ? heading : kind;
    for (const child of each.codes) visit(child, below, own);
  };
  for (const code of codes) visit(code, 'free', null);
  return { meanings, added, known };
}

function meaningInFrame(guid: string): Meaning {
  const [link, stance] = [linkGuids.get(guid), stanceGuids.get(guid)];
  if (link) return { link };
  return stance ? { stance } : null;
}

/** A name means a code when it is the code, its name in either language, or code and name together. */
function finder(existing: readonly StudyCode[], guids: GuidOf): (code: Code) => string | undefined {
  const byGuid = new Map(existing.map(({ code }) => [guids('code', code), code]));
  const byName = new Map<string, string | null>();
  for (const { code, name } of existing) {
    const names = [code, name['zh-CN'], name.en, `${code} ${name['zh-CN']}`, `${code} ${name.en}`].map(
      folded,
    );
    // A name that two codes have means neither.
    for (const each of new Set(names)) byName.set(each, byName.has(each) ? null : code);
  }
  return ({ guid, name }) => byGuid.get(guid) ?? byName.get(folded(name)) ?? undefined;
}

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** A code of the form that codes have, made of the name: the very one where the file comes from Fourlinks. */
function freeCode({ guid, name }: Code, taken: ReadonlySet<string>): string {
  const [first = ''] = name.split(' ');
  if (guid === guidOf(`code:${first}`) && !taken.has(first)) return first;
  const stem =
    Array.from(name.trim().replace(/[\s/?#]+/g, '·'))
      .slice(0, 20)
      .join('') || 'code';
  for (let number = 1; ; number++) {
    const code = number === 1 ? stem : `${stem}·${number}`;
    if (!taken.has(code)) return code;
  }
}
