import { type Attack, Tally } from './attack.ts';
import { type Ground, openGround } from './ground.ts';

/** An attack on an installation of its own, and first what is taken from its guards. */
export async function runAttack(
  attack: Attack,
  breach: (ground: Ground) => Promise<void> = () => Promise.resolve(),
  env: NodeJS.ProcessEnv = {},
): Promise<Tally> {
  const ground = await openGround(env);
  const tally = new Tally();
  try {
    await breach(ground);
    await attack.run(ground, tally);
  } finally {
    await ground.close();
  }
  return tally;
}
