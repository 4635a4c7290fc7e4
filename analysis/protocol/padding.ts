/** Sheets are padded to one of three sizes, so that the length of a box says next to nothing of what is in it. */
export const paddedSizes = [4, 16, 64].map((kibibytes) => kibibytes * 1024);

const PREFIX = 4;

/**
 * The bytes behind their length (32 bits, big-endian) and before zeros, up to the padded size that has room for so many bytes:
 * whoever pads all sheets of one instrument for the same room makes them alike. What is longer gets the next size.
 *
 * @example
 * pad(Uint8Array.of(7, 8, 9)).length // => 4096
 * pad(Uint8Array.of(7, 8, 9), 5000).length // => 16384
 * [...unpad(pad(Uint8Array.of(7, 8, 9)))] // => [7, 8, 9]
 */
export function pad(bytes: Uint8Array, room = 0): Uint8Array<ArrayBuffer> {
  const largest = paddedSizes.at(-1)! - PREFIX;
  const least = Math.max(bytes.length, Math.min(room, largest));
  const size = paddedSizes.find((each) => least + PREFIX <= each);
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
