import type { Scene, Seen } from './observe.ts';
import type { Visit } from './visit.ts';

/** Files whose time of the last write the protocol page declares. */
const declared = /^(roster|answers)\.sqlite(-wal|-shm)?$/;

/** Headers of replies that say nothing of who was there before. */
const plain = new Set([
  ...['accept-ranges', 'access-control-allow-origin', 'allow', 'cache-control', 'connection', 'keep-alive'],
  ...[
    'content-encoding',
    'content-length',
    'content-security-policy',
    'content-type',
    'cross-origin-opener-policy',
  ],
  ...[
    'cross-origin-resource-policy',
    'date',
    'etag',
    'last-modified',
    'origin-agent-cluster',
    'permissions-policy',
  ],
  ...['referrer-policy', 'strict-transport-security', 'transfer-encoding', 'vary', 'x-content-type-options'],
]);

/**
 * Whatever tells that people answered, how many or when: a server that was visited beside the same server that nobody visited. Everything
 * that both left must be equal.
 */
export function findTraces(
  { expected = 200, background }: Pick<Scene, 'expected' | 'background'>,
  quiet: Seen,
  visited: Seen,
): string[] {
  const told = (printed: string): string[] => linesOf(printed).filter((line) => !background?.test(line));
  const other = visited.visits.flatMap(({ statuses }) => statuses.filter((status) => status !== expected));
  return [
    ...other.map((status) => `an answer ended with ${status}, not ${expected}`),
    ...differences('printed', told(quiet.printed), told(visited.printed)),
    ...differences('health', quiet.health, visited.health),
    ...differences('file', quiet.names, visited.names),
    ...visited.changed
      .filter((name) => !quiet.changed.includes(name) && !declared.test(name))
      .map((name) => `file: ${name} was written to`),
    ...visited.secrets
      .filter((secret) => secret !== '' && visited.printed.includes(secret))
      .map((secret) => `printed: ${secret}`),
    ...visited.visits.flatMap(tellingHeaders),
    ...visited.visits.slice(1).flatMap((visit) => changedReplies(visited.visits[0]!, visit)),
  ];
}

/** A printed line without its time, which is that of the researcher who is logged, and what differs from one start to the next. */
function linesOf(printed: string): string[] {
  return printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      line
        .replace(/"(time|pid|elapsedMs)":\d+/g, '"$1":0')
        .replace(/127\.0\.0\.1:\d+|localhost:\d+/g, 'host')
        .replace(/(一次性代码\S*\s+)\S+$/, '$1code'),
    );
}

/** Lines of one list that the other has not, as often as they are there. */
function differences(what: string, one: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  const gone = one.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...gone.map((line) => `${what}, gone: ${line}`), ...left.map((line) => `${what}, more: ${line}`)];
}

const headOf = (reply: string): string[] => reply.split('\r\n\r\n')[0]!.split('\r\n').slice(1);

function tellingHeaders({ replies }: Visit): string[] {
  return [...replies].flatMap(([way, reply]) =>
    headOf(reply)
      .filter((line) => !plain.has(line.split(':')[0]!.toLowerCase()))
      .map((line) => `reply to ${way}: ${line}`),
  );
}

/** The same request must have the same reply, whoever answered in between; only the date of the reply goes on. */
function changedReplies(first: Visit, later: Visit): string[] {
  const plainly = (reply: string | undefined): string => (reply ?? '').replace(/^date: .*\r\n/gim, '');
  return [...first.replies.keys()]
    .filter((way) => plainly(first.replies.get(way)) !== plainly(later.replies.get(way)))
    .map((way) => `reply to ${way} changed: ${later.replies.get(way)!.slice(0, 200)}`);
}
