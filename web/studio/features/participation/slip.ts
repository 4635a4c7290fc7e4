import { addressPart } from '../../../../analysis/protocol/key-fingerprint.ts';
import { fromBase64url, toBase64url } from '../../../answer/base64url.ts';

/** What all slips of a study share. */
export interface SlipFacts {
  readonly title: string;
  readonly site: string | null;
  /** Origin of the answer page. */
  readonly origin: string;
  readonly study: string;
  /** Base64url of the fingerprint of the key that signs tickets. */
  readonly fingerprint: string;
  /** SHA-256 of the answer page's files in hexadecimal; null where it is not known. */
  readonly bundle: string | null;
}

export const answerAddress = (origin: string, study: string) => `${origin}/a/#s=${study}`;

/** Where a slip leads: study, code and the key to insist on, all behind the # that no server sees. */
export function slipAddress({ origin, study, fingerprint }: SlipFacts, code: string): string {
  const key = toBase64url(addressPart(fromBase64url(fingerprint)));
  return `${answerAddress(origin, study)}&c=${code}&k=${key}`;
}

/** SHA-256 over the files of the answer page, as the build has written it down. */
export async function bundleHash(): Promise<string | null> {
  const reply = await fetch('/a/bundle.json').catch(() => null);
  return reply?.ok ? ((await reply.json()) as { sha256: string }).sha256 : null;
}

/** Slips that fit on a sheet of A4: two columns of five. */
const SLIPS_PER_PAGE = 10;

export function pagesOf(codes: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(codes.length / SLIPS_PER_PAGE) }, (_, page) =>
    codes.slice(page * SLIPS_PER_PAGE, (page + 1) * SLIPS_PER_PAGE),
  );
}
