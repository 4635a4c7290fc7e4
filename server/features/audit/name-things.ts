import { both, plain } from '../../../analysis/model/words.ts';
import type { ActEntry } from '../../contract/audit.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type Named, selectNames } from './names.queries.ts';

const words: Readonly<Record<Named, (name: string) => Bilingual>> = {
  interview: (name) => both(`访谈 ${name}`, `interview ${name}`),
  release: (name) => both(`数据发布 ${name}`, `release ${name}`),
  report: (name) => both(`报告《${name}》`, `report “${name}”`),
  researcher: plain,
};
const gone: Readonly<Record<Named, Bilingual>> = {
  interview: both('已删除的访谈', 'an interview that is gone'),
  release: both('已删除的数据发布', 'a release that is gone'),
  report: both('已删除的报告', 'a report that is gone'),
  researcher: both('已注销的账号', 'an account that is gone'),
};
const kinds = Object.keys(words) as Named[];

/** What entries were done to, by the names that these have now: looked up once for all of them. */
export async function nameThings(
  db: StudioDb,
  entries: readonly ActEntry[],
): Promise<(entry: ActEntry) => Bilingual[]> {
  const names = new Map<string, string>();
  const idIn = ({ details }: ActEntry, kind: Named): string | null => {
    const id = details[kind];
    return typeof id === 'string' ? id : null;
  };
  for (const kind of kinds) {
    const ids = new Set(entries.map((entry) => idIn(entry, kind)).filter((id) => id !== null));
    for (const { id, name } of await selectNames(db, kind, [...ids])) names.set(id, name);
  }
  const told = (kind: Named, id: string): Bilingual => {
    const name = names.get(id);
    return name === undefined ? gone[kind] : words[kind](name);
  };
  return (entry) =>
    kinds.flatMap((kind) => {
      const id = idIn(entry, kind);
      return id === null ? [] : [told(kind, id)];
    });
}
