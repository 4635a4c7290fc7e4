import { reading } from '../../platform/child/limits.ts';
import { type Order, runInChild } from '../../platform/child/run-in-child.ts';
import type { FileReading } from './reading-worker.ts';
import { ruleFrom } from './rule-text.ts';
import { Problem } from '../../platform/problem.ts';

const worker = new URL('./reading-worker.ts', import.meta.url);

/** Whose file it is, whether anybody still waits for it, and who hears how far it is read. */
export type Sender = Omit<Order, 'limits'>;

/** Reads a file off the event loop, because a large one takes seconds; by the rule of counting that a person chose, if any. */
export async function readFile(bytes: Uint8Array, sender: Sender, rule?: string): Promise<FileReading> {
  const choice = rule === undefined ? {} : ruleFrom(rule);
  if (choice === null) throw new Problem('refi-rule-unknown', { rule: rule! });
  return runInChild<FileReading>(worker, { bytes, choice }, { ...sender, limits: reading });
}
