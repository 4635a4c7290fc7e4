import { createHash } from 'node:crypto';
import type { StudyId } from '../../contract/ids.ts';

/** What is stored of a code; the same code drawn in two studies has two hashes. */
export function hashCode(study: StudyId, code: Uint8Array): Buffer {
  return createHash('sha256').update(study).update(code).digest();
}

/** What is stored of a blinded message. */
export function hashBlinded(blinded: Uint8Array): Buffer {
  return createHash('sha256').update(blinded).digest();
}
