import type { Address } from '../../contract/address.ts';
import type { ActKind } from '../../contract/audit.ts';
import { studyPath } from '../../contract/paths.ts';

const settings = ['instance', 'member', 'study', 'collection', 'retention'];
const account = ['account', 'researcher'];
const leaving = ['export', 'refi'];

/** What a request to an address does. */
export function kindOf({ method, tag, access, file, reads }: Address): ActKind {
  if (file) return 'export';
  if (tag === 'erasure' && method !== 'GET') return 'erasure';
  if (method === 'GET' || reads) return access === 'analysis.run' && reads ? 'analysis' : 'look';
  if (account.includes(tag)) return 'account';
  if (settings.includes(tag)) return 'settings';
  return leaving.includes(tag) ? 'export' : 'change';
}

/** True where nothing is changed. */
export const isRead = ({ method, reads }: Address): boolean => method === 'GET' || reads === true;

/** How the record calls an address: `PATCH /members/:researcher`. */
export function nameOf({ method, path }: Pick<Address, 'method' | 'path'>): string {
  const short = path.startsWith(studyPath) ? path.slice(studyPath.length) : path;
  return `${method} ${short || '/'}`;
}
