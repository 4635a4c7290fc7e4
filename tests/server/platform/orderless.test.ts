import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { StudyId } from '../../../server/contract/ids.ts';
import { kendallTau } from '../../anonymity/attack/kendall.ts';
import { readPages } from '../../anonymity/attack/sqlite-pages.ts';
import { openTestServer } from '../../support/server.ts';

test('soon after writes the log is empty and no page tells of their order, without anyone asking', async () => {
  const { services, folder } = await openTestServer();
  const { answers } = services.databases;
  const serials = Array.from({ length: 60 }, () => randomBytes(32));
  for (const serial of serials)
    await answers
      .insertInto('box')
      .values({ study_id: 'S'.repeat(22) as StudyId, serial, box: randomBytes(4177) })
      .execute();
  const file = join(folder, 'answers.sqlite');
  await vi.waitFor(() => expect(statSync(`${file}-wal`).size).toBe(0), 5000);
  const rows = readPages(file).cells.flatMap(({ overflow, local }) => {
    const serial = serials.find((each) => local.includes(each));
    return serial ? [{ overflow, serial }] : [];
  });
  expect(rows).toHaveLength(60);
  rows.sort((one, other) => one.overflow - other.overflow);
  // Pages are in the order of the serials now; the seven standard deviations of τ at n = 60 are 0.62.
  const order = rows.map(({ serial }) => serial);
  expect(order).toEqual([...serials].sort((one, other) => Buffer.compare(one, other)));
  expect(Math.abs(kendallTau(order, serials))).toBeLessThan(0.62);
});
