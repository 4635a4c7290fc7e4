import { fromCrockford, toCrockford } from '../protocol/crockford.ts';
import { wordsOf } from './sheet.ts';

/** Codes instead of names, made where the names are: HMAC-SHA-256 under a key that never leaves. */

export const keyBytes = 32;
const title = 'fourlinks pseudonym key 1';

/**
 * What stands in a key file: whoever has it and a list of names can say whose code is whose.
 *
 * @example keyFile(new Uint8Array(32)).split('\n')[0] // => 'fourlinks pseudonym key 1'
 */
export function keyFile(key: Uint8Array): string {
  return `${title}\n${toCrockford(key)}\n请妥善保存，不要上传或转发。 Keep it safe; do not upload it or pass it on.\n`;
}

/** The key of a key file; null where it is none. */
export function readKeyFile(text: string): Uint8Array<ArrayBuffer> | null {
  const [first, code = ''] = text.split(/\r?\n/);
  return first === title ? fromCrockford(code, keyBytes) : null;
}

/** Two names have one code: a new key parts them. */
export class SameCode extends Error {}

const codeBytes = 5;
const isCode = /^P-[0-9A-HJKMNP-TV-Z]{8}$/;

/**
 * The code of each name: the same wherever, whenever and in whatever spacing the name is written, as long as the key is the same.
 * What is a code already stays. Throws SameCode where two of the names would share one.
 */
export async function codesOf(
  key: Uint8Array<ArrayBuffer>,
  names: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign']);
  const codes = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const name of new Set(names)) {
    const plain = plainName(name);
    const code = isCode.test(name) ? name : await codeOf(secret, plain);
    if ((owners.get(code) ?? plain) !== plain) throw new SameCode();
    owners.set(code, plain);
    codes.set(name, code);
  }
  return codes;
}

async function codeOf(secret: CryptoKey, plain: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', secret, new TextEncoder().encode(plain));
  return `P-${toCrockford(new Uint8Array(mac, 0, codeBytes))}`;
}

/** 张 三 is 张三, and Li Si is li si. */
const plainName = (name: string): string =>
  wordsOf(name)
    .replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .toLowerCase();
