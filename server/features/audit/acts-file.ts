import { both } from '../../../analysis/model/words.ts';
import { type ActChain, type ActEntry, type ChainFile, installation } from '../../contract/audit.ts';
import type { Locale } from '../../contract/construct.ts';
import { type Row, writeCsv } from '../../formats/spreadsheet/csv.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { noteRedaction } from '../redaction/redaction.door.ts';
import { everyEntry, selectActors } from './audit.queries.ts';
import { beginning } from './hash-entry.ts';
import { describeActs } from './list-acts.ts';

const head = [
  both('序号', 'Number'),
  both('时间', 'When'),
  both('谁', 'Who'),
  both('做了什么', 'What'),
  both('对象', 'About'),
  both('细节', 'Details'),
  both('哈希', 'Hash'),
];

/** The whole chain, to be verified anywhere. */
export async function chainFile(db: StudioDb, chain: ActChain): Promise<string> {
  const entries = await everything(db, chain);
  const { number, hash } = entries.at(-1) ?? beginning;
  return JSON.stringify({
    format: 'fourlinks-acts-1',
    head: { number, hash },
    entries,
  } satisfies ChainFile);
}

/** The whole chain in sentences, names of interviews as they may leave. */
export async function actsTable(db: StudioDb, chain: ActChain, locale: Locale): Promise<string> {
  const actors = await selectActors(db, chain);
  const names = new Map(actors.map(({ id, name }) => [id, name ?? id]));
  const acts = await describeActs(db, await everything(db, chain), names);
  const redact = chain === installation ? (words: string) => words : await noteRedaction(db, chain, locale);
  const rows: Row[] = acts.map(({ number, at, by, what, about, details, hash }) => [
    number,
    at,
    by,
    what[locale],
    redact(about.map((each) => each[locale]).join('; ')),
    JSON.stringify(details),
    hash,
  ]);
  return writeCsv([head.map((each) => each[locale]), ...rows]);
}

async function everything(db: StudioDb, chain: ActChain): Promise<ActEntry[]> {
  const entries: ActEntry[] = [];
  for await (const entry of everyEntry(db, chain)) entries.push(entry);
  return entries;
}
