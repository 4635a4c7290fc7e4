import { findTraces } from './find-traces.ts';
import { type leaks, leakyServer } from './leaky-server.ts';
import { observe, type Scene } from './observe.ts';

export interface Tried {
  readonly scene: string;
  /** Odd requests sent, and answers of real respondents. */
  readonly ways: number;
  readonly answers: number;
  readonly traces: readonly string[];
}

/** Runs a scene once with answers and once without, and sets what both left side by side. */
export async function tryScene(scene: Scene, answersARound: number, rounds = 3): Promise<Tried> {
  const quiet = await observe(scene, 0, rounds);
  const visited = await observe(scene, answersARound, rounds);
  return {
    scene: scene.name,
    ways: visited.visits.reduce((sum, { replies }) => sum + replies.size, 0),
    answers: visited.visits.reduce((sum, { statuses }) => sum + statuses.length, 0),
    traces: findTraces(scene, quiet, visited),
  };
}

/** The same with a leak planted: what is found then. */
export async function tryLeak(leak: keyof typeof leaks): Promise<Tried> {
  return tryScene({ name: `planted: ${leak}`, serve: (folder) => leakyServer(folder, leak) }, 1, 1);
}
