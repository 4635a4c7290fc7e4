import type { CodedText, Coding } from '../../../analysis/agreement/coded-text.ts';
import { subjectsOf } from '../../../analysis/agreement/measure-agreement.ts';
import { createRandom } from '../../../analysis/numeric/random.ts';
import { computing } from '../../platform/child/limits.ts';
import { runInChild } from '../../platform/child/run-in-child.ts';
import type { AgreementJob } from './agreement-worker.ts';
import { worker } from './measure-codings.ts';

const TURN = 50;
const TURNS = 40;
const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F'];
const DIMENSIONS = ['first', 'second'];
/** Enough of the same for the compiler to take notice. */
const ROUNDS = 2;

/** Two made-up coders who mostly mark the same places of a text and often mean the same. */
function madeUpText(seed: number): CodedText {
  const random = createRandom(seed);
  const letter = () => LETTERS[random.index(LETTERS.length)]!;
  const codingAt = (turn: number): Coding => ({
    start: turn * TURN + random.index(4),
    end: turn * TURN + 30 + random.index(10),
    values: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, letter()])),
    codes: [letter(), letter()],
  });
  const turns = Array.from({ length: TURNS }, (_, turn) => ({ start: turn * TURN, end: (turn + 1) * TURN }));
  const coder = () => turns.flatMap((_, turn) => (random.uniform() < 0.7 ? [codingAt(turn)] : []));
  return { length: TURNS * TURN, turns, coders: [coder(), coder()] };
}

/** Lets a worker load and compile what the agreement page needs, so that its first reader need not wait for it; `signal` ends it early. */
export async function warmAgreement(signal?: AbortSignal): Promise<void> {
  const texts = Array.from({ length: ROUNDS }, (_, i) => madeUpText(i));
  const subjects = texts.flatMap(() => subjectsOf(texts, DIMENSIONS));
  for (const samples of [0, 20]) {
    const job: AgreementJob = { texts, subjects, precision: { samples, confidence: 0.95, seed: 1 } };
    await runInChild(worker, job, { limits: computing, share: 'server', signal });
  }
}
