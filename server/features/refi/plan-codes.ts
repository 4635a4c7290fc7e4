import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { bilingual } from '../../../analysis/model/text.ts';
import type { Code as StudyCode, CodeDefinition } from '../../contract/codebook.ts';
import { guidOf } from '../../formats/refi/guid.ts';
import type { Code } from '../../formats/refi/project.ts';
import { byName } from './by-name.ts';
import { readDefinition } from './definition-text.ts';
import { findFrame, freestKind } from './find-frame.ts';
import type { GuidOf } from './study-guids.ts';

export interface PlannedCode {
  readonly code: string;
  readonly guid: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly definition: CodeDefinition;
}

/** What a code of the file becomes: a value of the frame, a code of the study, or nothing but a heading. */
export type Meaning =
  { readonly dimension: string; readonly value: string } | { readonly code: string } | null;

export interface CodePlan {
  readonly meanings: ReadonlyMap<string, Meaning>;
  readonly added: readonly PlannedCode[];
  readonly known: readonly { readonly name: string; readonly code: string }[];
}

/** Finds the codes of a file in the frame and in the study, by GUID, then by code or name; the rest becomes new. */
export function planCodes(
  codes: readonly Code[],
  existing: readonly StudyCode[],
  guids: GuidOf,
  frame: Frame,
): CodePlan {
  const meanings = new Map<string, Meaning>();
  const added: PlannedCode[] = [];
  const known: { name: string; code: string }[] = [];
  const framed = findFrame(codes, frame);
  const find = finder(existing, guids);
  const taken = new Set(existing.map(({ code }) => code));
  const visit = (each: Code, kind: string, parent: string | null): void => {
    const inFrame = framed.get(each.guid);
    let own: string | null = null;
    if (!inFrame) {
      const found = find(each);
      own = found ?? freeCode(each, taken);
      taken.add(own);
      meanings.set(each.guid, { code: own });
      if (found !== undefined) known.push({ name: each.name, code: found });
      else {
        const definition = readDefinition(each.description, each.name);
        added.push({ code: own, guid: each.guid, kind, parent, definition });
      }
    } else meanings.set(each.guid, 'kind' in inFrame ? null : inFrame);
    const below = inFrame && 'kind' in inFrame ? (inFrame.kind ?? kind) : kind;
    for (const child of each.codes) visit(child, below, own);
  };
  for (const code of codes) visit(code, freestKind(frame), null);
  return { meanings, added, known };
}

/** A name means a code when it is the code, its name in any language, or code and name together. */
function finder(existing: readonly StudyCode[], guids: GuidOf): (code: Code) => string | undefined {
  const byGuid = new Map(existing.map(({ code }) => [guids('code', code), code]));
  const named = byName(existing, ({ code, name }) => {
    const names = Object.values({ ...bilingual(name), ...name });
    return [code, ...names, ...names.map((each) => `${code} ${each}`)];
  });
  return ({ guid, name }) => byGuid.get(guid) ?? named(name)?.code;
}

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
