import { createHash } from 'node:crypto';

// The namespace of every GUID made here: a random UUID, fixed for good.
const namespace = Buffer.from('6f0b6a52c1de4a0f9d4b2f1d5f9b7c31', 'hex');
const wellFormed = /^[{(]?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})[)}]?$/i;

/** The GUID that belongs to a name: the same name always gives the same one (UUID version 5, RFC 9562). */
export function guidOf(name: string): string {
  const hash = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** One spelling for every way in which programs write a GUID; what is none gets one of its own. */
export function readGuid(text: string | undefined): string {
  const [, ...parts] = wellFormed.exec((text ?? '').trim()) ?? [];
  return parts.length > 0 ? parts.join('-').toLowerCase() : guidOf(`foreign:${text ?? ''}`);
}
