import { readTicketCode } from '../../analysis/protocol/ticket-code.ts';
import type { StudyId } from '../../server/contract/ids.ts';
import { hashCode } from '../../server/features/participation/hashes.ts';
import type { LiveServer } from '../support/live/server.ts';
import { Respondent } from '../support/live/respondent.ts';
import type { LiveStudy } from '../support/live/study.ts';
import type { Receipt } from '../../server/contract/response.ts';
import { type Canary, canariesOf, newPerson, type Person, tracesOf } from './canaries.ts';

/** What an observer outside knows for certain, and what must be found nowhere. */
export interface Collected {
  /** Serials in the order of arrival, and codes in the order of their draws. */
  readonly arrivals: readonly string[];
  readonly draws: readonly string[];
  /** Whose box it is: the code by the serial. */
  readonly owner: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, Person>;
  /** What the roster has of a code. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly canaries: readonly Canary[];
  /** The serial by the leaf of its receipt. */
  readonly leaves: ReadonlyMap<string, string>;
  /** What is stored of them until the freeze, and must be gone then. */
  readonly traces: readonly Canary[];
}

/** Draws come one after another; an answer follows its draw after as many others as `thinking` says, six on average. */
export async function collect(
  server: Pick<LiveServer, 'address'>,
  study: LiveStudy,
  thinking: () => number,
): Promise<Collected> {
  const steps: { at: number; run: () => Promise<void> }[] = [];
  const arrivals: string[] = [];
  const draws: string[] = [];
  const owner = new Map<string, string>();
  const people = new Map<string, Person>();
  const hashes = new Map<string, string>();
  const canaries: Canary[] = [];
  const leaves = new Map<string, string>();
  const traces: Canary[] = [];
  for (const [index, code] of study.codes.entries()) {
    const person = newPerson();
    const one = new Respondent(study, code, person.voice);
    const draw = async (): Promise<void> => {
      await one.prepare({ PL1: (index % 5) + 1, O1: { text: person.words } });
      succeeded(await one.draw(server.address));
      draws.push(code);
      hashes.set(code, hashCode(study.study as StudyId, readTicketCode(code)!).toString('hex'));
    };
    const answer = async (): Promise<void> => {
      const { leaf } = succeeded<Receipt>(await one.answer(server.address));
      const serial = Buffer.from(one.serial, 'base64url').toString('hex');
      arrivals.push(serial);
      owner.set(serial, code);
      people.set(serial, person);
      canaries.push(...canariesOf(person, one));
      leaves.set(leaf, serial);
      traces.push(...tracesOf(study, one));
    };
    steps.push({ at: index, run: draw }, { at: index + thinking(), run: answer });
  }
  steps.sort((one, other) => one.at - other.at);
  for (const { run } of steps) await run();
  return { arrivals, draws, owner, people, hashes, canaries, leaves, traces };
}

/** The same people as the roster has them: the hashes of their codes in the order of their draws. */
export function drawsOf(collected: Collected): Collected {
  const { draws, hashes } = collected;
  const owner = new Map(draws.map((code) => [hashes.get(code)!, code]));
  return { ...collected, arrivals: [...owner.keys()], owner };
}

function succeeded<Body>({ status, text }: { status: number; text: string }): Body {
  if (status !== 200) throw new Error(`${status} ${text}`);
  return JSON.parse(text) as Body;
}
