import type { LiveServer } from '../support/live/server.ts';
import { Respondent } from '../support/live/respondent.ts';
import type { LiveStudy } from '../support/live/study.ts';
import { type Canary, canariesOf, newPerson, type Person } from './canaries.ts';

/** What an observer outside knows for certain, and what must be found nowhere. */
export interface Collected {
  /** Serials in the order of arrival, and codes in the order of their draws. */
  readonly arrivals: readonly string[];
  readonly draws: readonly string[];
  /** Whose box it is: the code by the serial. */
  readonly owner: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, Person>;
  readonly canaries: readonly Canary[];
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
  const canaries: Canary[] = [];
  for (const [index, code] of study.codes.entries()) {
    const person = newPerson();
    const one = new Respondent(study, code, person.voice);
    const draw = async (): Promise<void> => {
      await one.prepare({ PL1: (index % 5) + 1, O1: { text: person.words } });
      succeeded(await one.draw(server.address));
      draws.push(code);
    };
    const answer = async (): Promise<void> => {
      succeeded(await one.answer(server.address));
      const serial = Buffer.from(one.serial, 'base64url').toString('hex');
      arrivals.push(serial);
      owner.set(serial, code);
      people.set(serial, person);
      canaries.push(...canariesOf(person, one));
    };
    steps.push({ at: index, run: draw }, { at: index + thinking(), run: answer });
  }
  steps.sort((one, other) => one.at - other.at);
  for (const { run } of steps) await run();
  return { arrivals, draws, owner, people, canaries };
}

function succeeded({ status, text }: { status: number; text: string }): void {
  if (status !== 200) throw new Error(`${status} ${text}`);
}
