import type { Act, ActChain, ActChoice, ActEntry, ActPage } from '../../contract/audit.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { selectActors, selectActs } from './audit.queries.ts';
import { nameThings } from './name-things.ts';
import { sentenceOf } from './words/sentence.ts';

const PAGE = 100;
/** Read at once where sentences are searched. */
const STEP = 500;

export type NamesById = ReadonlyMap<string, string>;

/** A page of the record, latest first, and everybody who is in it. */
export async function listActs(
  db: StudioDb,
  chain: ActChain,
  { text = '', before, ...choice }: ActChoice & { before?: number | undefined },
): Promise<ActPage> {
  const actors = await selectActors(db, chain);
  const names = new Map(actors.map(({ id, name }) => [id, name ?? id]));
  const acts: Act[] = [];
  let next = before;
  while (acts.length <= PAGE) {
    const entries = await selectActs(db, { chain, ...choice, before: next, most: text ? STEP : PAGE + 1 });
    const found = await describeActs(db, entries, names);
    acts.push(...found.filter((act) => says(act, text.trim().toLowerCase())));
    next = entries.at(-1)?.number;
    if (next === undefined || entries.length < (text ? STEP : PAGE + 1)) break;
  }
  return {
    acts: acts.slice(0, PAGE),
    next: acts.length > PAGE ? acts[PAGE - 1]!.number : null,
    people: [...names].map(([id, name]) => ({ id, name })),
  };
}

/** Entries with their sentences, and names in place of ids. */
export async function describeActs(
  db: StudioDb,
  entries: readonly ActEntry[],
  names: NamesById,
): Promise<Act[]> {
  const aboutOf = await nameThings(db, entries);
  return entries.map((entry) => {
    const { number, at, details, hash } = entry;
    const kind = entry.kind as Act['kind'];
    const by = names.get(entry.researcher) ?? entry.researcher;
    return { number, at, by, kind, what: sentenceOf(entry.act), about: aboutOf(entry), details, hash };
  });
}

function says({ what, about, by, details }: Act, text: string): boolean {
  if (text === '') return true;
  const words = [what, ...about].flatMap((each) => [each['zh-CN'], each.en]);
  return [...words, by, JSON.stringify(details)].some((each) => each.toLowerCase().includes(text));
}
