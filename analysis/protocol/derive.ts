/**
 * Bytes that follow from a seed: HKDF-SHA256 (RFC 5869) without salt, one `info` a purpose. Whoever knows one purpose's
 * bytes learns nothing of the seed or of another purpose's.
 */
export async function derive(
  seed: Uint8Array<ArrayBuffer>,
  info: string,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', seed, 'HKDF', false, ['deriveBits']);
  const params = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: new TextEncoder().encode(info),
  };
  return new Uint8Array(await crypto.subtle.deriveBits(params, key, length * 8));
}
