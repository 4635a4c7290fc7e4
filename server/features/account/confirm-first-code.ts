import type { Researcher } from '../../contract/researcher.ts';
import type { Services } from '../../platform/services.ts';
import { codeBrake, pressBrakes, releaseBrakes } from '../brake/brake.door.ts';
import { confirmTotp } from '../factor/factor.door.ts';

/** Sets up the authenticator app by its first code; guessing is slowed down. */
export async function confirmFirstCode(
  { databases: { studio }, keyring, now }: Services,
  researcher: Researcher,
  code: string,
): Promise<void> {
  const brakes = codeBrake(researcher.id);
  await pressBrakes(studio, brakes, now());
  await confirmTotp(studio, keyring, researcher, code, now());
  await releaseBrakes(studio, brakes);
}
