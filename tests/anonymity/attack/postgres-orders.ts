import { join } from 'node:path';
import pg from 'pg';
import { filesLike, orderedBy, orderOfBytes, type Recovered } from './recovered.ts';

interface Row {
  readonly mark: string;
  readonly block: number;
  readonly line: number;
  readonly xmin: string;
  readonly chunk: string | null;
}

/**
 * Every order of the marks that PostgreSQL tells: to whoever may query it – the place of a row (which a scan and a dump
 * follow), the number of the transaction that wrote it, the numbers of values stored apart – and to whoever reads its disk.
 */
export async function postgresOrders(
  url: string,
  folder: string,
  { table, column, large }: { table: string; column: string; large: string },
  marks: readonly string[],
): Promise<Recovered[]> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query('checkpoint');
  const { rows } = await client.query<Row>(`select encode(${column}, 'hex') as mark,
    (ctid::text::point)[0]::int as block, (ctid::text::point)[1]::int as line,
    xmin::text as xmin, pg_column_toast_chunk_id(${large})::text as chunk from ${table}`);
  const { rows: located } = await client.query<{ path: string }>(
    `select pg_relation_filepath('${table}') as path`,
  );
  await client.end();
  const known = new Set(marks);
  const mine = rows.filter(({ mark }) => known.has(mark));
  const markOf = ({ mark }: Row): string => mark;
  const heap = located[0]!.path;
  return [
    { from: 'rows as a scan or a dump returns them', order: mine.map(markOf) },
    orderedBy('place in the heap', mine, markOf, ({ block, line }) => block * 65536 + line),
    orderedBy('number of the transaction', mine, markOf, ({ xmin }) => BigInt(xmin)),
    orderedBy('numbers of values stored apart', mine, markOf, ({ chunk }) =>
      chunk === null ? null : BigInt(chunk),
    ),
    orderOfBytes('bytes of the heap file', [join(folder, heap)], marks),
    orderOfBytes('write-ahead log', filesLike(join(folder, 'pg_wal'), /[0-9A-F]{24}$/), marks),
  ];
}
