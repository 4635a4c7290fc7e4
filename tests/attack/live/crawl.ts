import type { Results } from '../../../server/contract/result.ts';
import type { Role } from '../../../server/contract/role.ts';
import type { Release } from '../../../server/features/release/release.door.ts';
import { allAddresses, type Treatment, treatmentOf } from '../addresses.ts';
import type { Bureau } from './open-bureau.ts';

export interface Page {
  readonly role: Role | 'stranger';
  readonly url: string;
  readonly treatment: Treatment;
  readonly status: number;
  readonly body: string;
}

type Who = Page['role'];

const asking =
  ({ as, stranger }: Bureau, who: Who) =>
  (url: string) =>
    who === 'stranger' ? stranger('GET', url) : as(who)('GET', url);

/** Everything of some kinds that somebody can read, every table, file and release of it. */
export async function crawl(
  bureau: Bureau,
  who: Who,
  kinds: readonly Treatment[],
  releases: readonly Release[] = [],
): Promise<Page[]> {
  const ask = asking(bureau, who);
  const pages: Page[] = [];
  for (const address of await allAddresses()) {
    const treatment = treatmentOf(address);
    if (address.method !== 'GET' || !treatment || !kinds.includes(treatment)) continue;
    for (const url of await urlsOf(address.path, bureau, ask, releases)) {
      const { status, body } = await ask(url);
      pages.push({ role: who, url, treatment, status, body });
    }
  }
  return pages;
}

async function urlsOf(
  path: string,
  { study, path: root }: Bureau,
  ask: (url: string) => Promise<{ status: number; body: string }>,
  releases: readonly Release[],
): Promise<string[]> {
  const inStudy = path.replace(':study', study);
  if (path.includes(':job')) {
    const { body, status } = await ask(`${root}/jobs`);
    if (status !== 200) return [];
    const { jobs } = JSON.parse(body) as { jobs: readonly { id: string }[] };
    return jobs.map(({ id }) => inStudy.replace(':job', id));
  }
  if (!path.includes(':release')) return path.includes(':') && inStudy.includes(':') ? [] : [inStudy];
  const urls: string[] = [];
  for (const { id } of releases) {
    const inRelease = inStudy.replace(':release', id);
    if (!inRelease.includes(':')) urls.push(inRelease);
    if (!path.includes(':table')) continue;
    const { body, status } = await ask(`${root}/releases/${id}/results`);
    if (status !== 200) continue;
    for (const { id: table } of (JSON.parse(body) as Results).tables)
      urls.push(inRelease.replace(':table', table).replace(':format', 'csv'));
  }
  return urls;
}
