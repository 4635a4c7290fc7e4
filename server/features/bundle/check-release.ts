import { differencesOf } from '../../../analysis/bundle/differences.ts';
import { Type } from 'typebox';
import type { Check, Fault } from './check.ts';
import { type Members, OfRelease } from './members.ts';

const OfPeople = Type.Object({ release: Type.String(), number: Type.Integer(), n: Type.Integer() });
const OfRows = Type.Object({ release: Type.String(), rows: Type.Integer() });

/** Whether all members speak of the release of the manifest. */
export async function checkRelease(members: Members): Promise<Check> {
  const { hash, number, n } = members.manifest.release;
  const names = [
    'release.json',
    'joint-display.json',
    ...(members.manifest.holds.columns ? ['columns.json'] : []),
    ...members.within('tables'),
    ...members.within('results'),
  ];
  const faults: Fault[] = [];
  const compare = (member: string, stored: object | undefined, found: object) => {
    const differences = stored ? differencesOf(stored, found) : [];
    faults.push(...differences.map((each) => ({ member, fault: 'release' as const, ...each })));
  };
  for (const name of names) {
    const said = await members.json(name, OfRelease);
    compare(name, said && { release: said.release }, { release: hash });
  }
  const head = await members.json('release.json', OfPeople);
  compare('release.json', head && { number: head.number, n: head.n }, { number, n });
  const rows = await members.json('columns.json', OfRows);
  compare('columns.json', rows && { rows: rows.rows }, { rows: n });
  return { kind: 'release', checked: names.length, left: 0, faults };
}
