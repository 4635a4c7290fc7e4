import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Static, TObject } from 'typebox';
import { Value } from 'typebox/value';
import { Problem } from '../problem.ts';
import { invalidField } from './invalid-field.ts';

export interface Upload<Fields> {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly fields: Fields;
}

const MB = 1024 * 1024;
export const LARGEST_FILE = 32 * MB;

/** The one file of a multipart request with its text fields, which may stand before or after it; `fileSize` allows more bytes than usual. */
export async function readUpload<Fields extends TObject>(
  request: FastifyRequest,
  schema: Fields,
  fileSize = LARGEST_FILE,
): Promise<Upload<Static<Fields>>> {
  const fields: Record<string, string> = {};
  let file: { fileName: string; bytes: Buffer } | undefined;
  for await (const part of request.parts({ limits: { fileSize } })) {
    if (part.type === 'file')
      file = { fileName: part.filename, bytes: await bytesOf(part, { fileSize, sent: sentBytes(request) }) };
    else fields[part.fieldname] = String(part.value);
  }
  if (!file) throw new Problem('file-missing');
  const [error] = Value.Errors(schema, fields);
  if (error) throw new Problem('request-invalid', invalidField(error));
  return { ...file, fields: fields as Static<Fields> };
}

/** How long the request says that it is; a chunked one does not say. */
const sentBytes = ({ headers }: FastifyRequest) => Number(headers['content-length'] ?? Infinity);

/** Kept piece by piece as it comes: to put a large file together at its end would hold up everything else. */
async function bytesOf(
  { file }: MultipartFile,
  { fileSize, sent }: { readonly fileSize: number; readonly sent: number },
): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(Math.min(fileSize, sent));
  let length = 0;
  for await (const piece of file as AsyncIterable<Buffer>) length += piece.copy(bytes, length);
  if (file.truncated) throw new Problem('file-too-large', { limit: fileSize / MB });
  return bytes.subarray(0, length);
}
