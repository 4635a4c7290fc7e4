/** Sheets are padded to one of three sizes, so that the length of a box says next to nothing of what is in it. */
export const paddedSizes = [4, 16, 64].map((kibibytes) => kibibytes * 1024);

const PREFIX = 4;

/**
 * The bytes behind their length (32 bits, big-endian) and before zeros, up to the next padded size.
 *
 * @example
 * pad(Uint8Array.of(7, 8, 9)).length // => 4096
 * [...unpad(pad(Uint8Array.of(7, 8, 9)))] // => [7, 8, 9]
 */
export function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const size = paddedSizes.find((each) => bytes.length + PREFIX <= each);
  if (!size) throw new RangeError(`${bytes.length} bytes do not fit the largest box`);
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, bytes.length);
  padded.set(bytes, PREFIX);
  return padded;
}

/**
 * What was padded; throws RangeError when the bytes are not of `pad`.
 *
 * @example
 * [...unpad(pad(Uint8Array.of(7, 8)))] // => [7, 8]
 */
export function unpad(padded: Uint8Array): Uint8Array {
  const sized = paddedSizes.includes(padded.length);
  const length = sized ? new DataView(padded.buffer, padded.byteOffset).getUint32(0) : Infinity;
  if (length > padded.length - PREFIX) throw new RangeError('these bytes are not padded');
  return padded.subarray(PREFIX, PREFIX + length);
}
