import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import {
  type ActChain,
  type ActEntry,
  type ActKind,
  type ChainHead,
  installation,
} from '../../contract/audit.ts';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { commandLine, nobody } from '../../contract/look.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { insertActs, lockHead } from './audit.queries.ts';
import { hashEntry } from './hash-entry.ts';

/** What somebody of the team does; never anything of a respondent, an interviewee's words, an address or an agent. */
export interface NewAct {
  readonly researcher: ResearcherId | typeof commandLine | typeof nobody;
  readonly kind: ActKind;
  readonly act: string;
  readonly details: ActEntry['details'];
  readonly at: Date;
}

/** Adds an act to the chain of a study, or of the installation; last in its transaction, for others wait for it from here on. */
export async function recordAct(db: StudioDb, study: StudyId | null, act: NewAct): Promise<void> {
  await appendActs(db, study ?? installation, [act]);
}

/** Adds acts to a chain in one transaction, and returns their numbers. */
export async function appendActs(
  db: StudioDb,
  chain: ActChain,
  acts: readonly NewAct[],
): Promise<readonly number[]> {
  if (!db.isTransaction) return db.transaction().execute((inside) => appendActs(inside, chain, acts));
  let head = await lockHead(db, chain);
  const entries = acts.map((act) => (head = follow(head, chain, act)));
  await insertActs(
    db,
    entries.map(({ researcher, details, ...entry }) => ({
      ...entry,
      researcher_id: researcher,
      details: canonicalJson(details),
    })),
  );
  return entries.map(({ number }) => number);
}

function follow(before: ChainHead, chain: ActChain, { at, details, ...act }: NewAct) {
  const entry = {
    chain,
    number: before.number + 1,
    at: at.toISOString(),
    ...act,
    // What JSON cannot say is not hashed either.
    details: JSON.parse(JSON.stringify(details)) as ActEntry['details'],
    previous: before.hash,
  };
  return { ...entry, hash: hashEntry(entry) };
}
