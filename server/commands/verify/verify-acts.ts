import { readFile } from 'node:fs/promises';
import type { Locale } from '../../../analysis/model/words.ts';
import { Value } from 'typebox/value';
import { type ActChain, ChainFile, type ChainHead, type ChainState } from '../../contract/audit.ts';
import { selectChains } from '../../features/audit/audit.queries.ts';
import { verifyChain } from '../../features/audit/verify-chain.ts';
import { verifyStored } from '../../features/audit/verify-stored.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { UsageError } from '../command.ts';
import { chainLine } from './chain-words.ts';

/** `NUMBER:HASH`, as the page of the record shows it for an owner to note. */
export function readHead(noted: string | undefined): ChainHead[] {
  if (noted === undefined) return [];
  const [, number, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(noted) ?? [];
  if (!number || !hash)
    throw new UsageError('--head takes NUMBER:HASH as it was noted from the record of acts.');
  return [{ number: Number(number), hash }];
}

/** Verifies the chain of a file without any data folder, a line; exit 1 where an entry is not what was written. */
export async function verifyActsFile(
  file: string,
  noted: readonly ChainHead[],
  language: Locale,
): Promise<number> {
  const chain = await readChain(file);
  return tell(file, await verifyChain(chain.entries, [chain.head, ...noted]), language) ? 0 : 1;
}

async function readChain(file: string): Promise<ChainFile> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`The file "${file}" cannot be read.`);
  });
  try {
    const read: unknown = JSON.parse(text);
    if (Value.Check(ChainFile, read)) return read;
  } catch {
    // What is no JSON is no record either.
  }
  throw new UsageError(
    `The file "${file}" is no record of acts: give one that the page of the record wrote as JSON.`,
  );
}

/** Verifies stored chains, those of deleted studies left out; a line each. */
export async function verifyActs(
  db: StudioDb,
  only: ActChain | undefined,
  noted: readonly ChainHead[],
  language: Locale,
): Promise<number> {
  const sound = [];
  for (const chain of only === undefined ? await selectChains(db) : [only])
    sound.push(tell(chain, await verifyStored(db, chain, noted), language));
  return sound.every(Boolean) ? 0 : 1;
}

function tell(name: string, state: ChainState, language: Locale): boolean {
  console.log(chainLine(name, state, language));
  return state.fault === null;
}
