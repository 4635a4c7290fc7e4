import { Problem } from '../problem.ts';

/** Codes of SQLite, the system and PostgreSQL (appendix A of its manual) for a disk without room. */
const full = ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'SQLITE_IOERR_WRITE', 'ENOSPC', 'EDQUOT', '53100'];

/** And for a database that does not answer now: another holds it, or PostgreSQL is away, starting, stopping or crowded. */
const away = [
  ...['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT'],
  ...['57P01', '57P02', '57P03', '53300', '08000', '08003', '08006'],
];

/** What PostgreSQL's client says without a code. */
const cut =
  /^Connection terminated|^Client has encountered a connection error|timeout exceeded when trying to connect/;

/** The sentence for an error of the storage, where trying again later may succeed; null for any other. */
export function storageProblem(error: Error): Problem | null {
  const { code = '' } = error as { readonly code?: unknown };
  if (full.includes(String(code))) return new Problem('storage-full');
  return away.includes(String(code)) || cut.test(error.message) ? new Problem('storage-away') : null;
}
