import type { Warning } from '../../contract/health.ts';
import { certificateEnds } from '../../platform/certificate.ts';
import { roomOnDisk } from '../../platform/room-on-disk.ts';
import type { Services } from '../../platform/services.ts';

/** What the operator should look after soon: without a time or a count, as anybody may ask. */
export async function findWarnings({
  settings,
  now,
}: Pick<Services, 'settings' | 'now'>): Promise<Warning[]> {
  const room = await roomOnDisk(settings);
  return [
    ...(room === 'none' ? ['disk-full' as const] : []),
    ...(room === 'little' ? ['disk-nearly-full' as const] : []),
    ...(certificateEnds(settings, now()) ? ['certificate-ends' as const] : []),
  ];
}
