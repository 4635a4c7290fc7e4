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
    if (part.type === 'file') file = { fileName: part.filename, bytes: await bytesOf(part, fileSize) };
    else fields[part.fieldname] = String(part.value);
  }
  if (!file) throw new Problem('file-missing');
  const [error] = Value.Errors(schema, fields);
  if (error) throw new Problem('request-invalid', invalidField(error));
  return { ...file, fields: fields as Static<Fields> };
}

async function bytesOf(part: MultipartFile, fileSize: number): Promise<Buffer> {
  return part.toBuffer().catch((error: unknown) => {
    if (!part.file.truncated) throw error;
    throw new Problem('file-too-large', { limit: fileSize / MB });
  });
}
