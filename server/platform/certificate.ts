import { readFileSync } from 'node:fs';
import type { Settings } from './settings.ts';

/** Fastify's https option when a certificate is set; nothing otherwise. */
export function readCertificate({ tls }: Pick<Settings, 'tls'>): { https?: { cert: Buffer; key: Buffer } } {
  if (!tls) return {};
  return { https: { cert: readFileSync(tls.certificateFile), key: readFileSync(tls.keyFile) } };
}
