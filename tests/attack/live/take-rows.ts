import papaparse from 'papaparse';
import type { ExportRequest } from '../../../server/contract/export.ts';
import type { ReleaseId } from '../../../server/contract/ids.ts';
import type { Tally } from '../tally.ts';
import type { Rows } from '../ways/rows.ts';
import type { Bureau } from './open-bureau.ts';

const ATTACK = 'rows without a second member';

/** Asks for a file of rows, tries to have it without anybody's approval, and takes it once the owner has agreed. */
export async function takeRows(
  { as, path }: Bureau,
  release: ReleaseId,
  content: 'rows' | 'protected',
  tally: Tally,
): Promise<Rows> {
  const analyst = as('analyst');
  const order = { release, content, format: 'csv', language: 'en', purpose: 'A table of the thesis' };
  const asked = await analyst('POST', `${path}/exports`, order);
  if (asked.status !== 201) throw new Error(asked.body);
  const { id } = JSON.parse(asked.body) as ExportRequest;
  const take = () => analyst('GET', `${path}/exports/${id}/file`);
  const refused = async (what: string, attempt: Promise<{ status: number }>) => {
    tally.try(ATTACK);
    if ((await attempt).status < 400) tally.found(ATTACK, what);
  };
  await refused('a file taken before it was approved', take());
  await refused(
    'approved by the one who asked',
    analyst('PATCH', `${path}/exports/${id}`, { approve: true }),
  );
  for (const role of ['viewer', 'coder'] as const)
    await refused(`approved by a ${role}`, as(role)('PATCH', `${path}/exports/${id}`, { approve: true }));
  const approved = await as('owner')('PATCH', `${path}/exports/${id}`, { approve: true });
  if (approved.status >= 400) throw new Error(approved.body);
  for (const role of ['owner', 'viewer', 'coder'] as const)
    await refused(`taken by a ${role}, who did not ask`, as(role)('GET', `${path}/exports/${id}/file`));
  const taken = await take();
  if (taken.status !== 200) throw new Error(taken.body);
  const [header, ...lines] = papaparse.parse<string[]>(taken.body.replace(/^\uFEFF/, ''), {
    skipEmptyLines: true,
  }).data;
  return { header: header!, lines };
}
