import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** SHA-256 of the file that is sent, where it is sent as a stream. */
    fileHash: string | null;
  }
}

/** Says what a stream will hold, before its first byte goes. */
export function tellHash(request: Pick<FastifyRequest, 'fileHash'>, sha256: string): void {
  request.fileHash = sha256;
}
