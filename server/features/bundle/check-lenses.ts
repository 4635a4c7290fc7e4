import { Type } from 'typebox';
import { differencesOf } from '../../../analysis/bundle/differences.ts';
import { Code } from '../../contract/codebook.ts';
import { version } from '../../platform/version.ts';
import { groundOn, tellLens, tellProfile } from '../lens/lens.door.ts';
import { surveyOnRows } from '../result/result.door.ts';
import { asMember } from './as-member.ts';
import { type Check, type Fault, faultsOf } from './check.ts';
import type { Members } from './members.ts';
import type { OpenRows } from './open-rows.ts';
import { reportedVoices } from './reported-voices.ts';

const PROFILE = 'lenses/profile.json';
const Page = Type.Object({ code: Type.Optional(Type.String()) });

/** Tells the profile and every lens again of the rows and the excerpts, and compares. */
export async function checkLenses(members: Members, rows: OpenRows | null): Promise<Check> {
  const names = members.within('lenses');
  const codebook = await members.json('codebook.json', Type.Array(Code));
  const voices = codebook && (await reportedVoices(members, codebook));
  if (!rows || !codebook || !voices) return { kind: 'lenses', checked: 0, left: names.length, faults: [] };
  const ground = groundOn(surveyOnRows(rows), voices, codebook);
  const isKnown = (code: string) => rows.frame.lenses?.some((each) => each.code === code);
  const faults: Fault[] = [];
  for (const name of names) {
    const stored = await members.json(name, Page);
    if (!stored) continue;
    const { code = '' } = stored;
    if (name !== PROFILE && !isKnown(code)) {
      faults.push({ member: name, fault: 'unresolved', stored: code });
      continue;
    }
    const found = name === PROFILE ? await tellProfile(ground) : await tellLens(ground, code);
    faults.push(
      ...faultsOf(name, differencesOf(compared(members, stored), compared(members, asMember(found)))),
    );
  }
  return { kind: 'lenses', checked: names.length, left: 0, faults };
}

/** Open answers are not inside, what readers may choose is no number, and words are those of a version. */
function compared({ manifest }: Members, page: object): unknown {
  const isSame = manifest.software === `fourlinks ${version}`;
  const left = [
    'open',
    'casesOffered',
    'exemplar',
    ...(isSame ? [] : ['sentence', 'missing', 'tables', 'table']),
  ];
  return JSON.parse(JSON.stringify(page, (key, value: unknown) => (left.includes(key) ? undefined : value)));
}
