import { address } from './address.ts';
import { ofRelease } from './ids.ts';

export const exportAddresses = {
  csv: address({
    method: 'GET',
    path: '/api/studies/:study/releases/:release/rows.csv',
    access: 'release.exportRows',
    tag: 'release',
    summary: 'Every respondent of a release on a line of their own, in an order drawn anew',
    params: ofRelease,
    file: true,
  }),
  xlsx: address({
    method: 'GET',
    path: '/api/studies/:study/releases/:release/rows.xlsx',
    access: 'release.exportRows',
    tag: 'release',
    summary: 'Every respondent of a release on a line of their own, in an order drawn anew',
    params: ofRelease,
    file: true,
  }),
};
