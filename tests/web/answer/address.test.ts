import { expect, test } from 'vitest';
import { readAddress } from '../../../web/answer/address.ts';

const study = 'kZESbdI30-QLyA3o3FvULw';
const key = 'Xo0wmzF0V9b8wz3cWlbFbg';
const bare = { study: null, code: null, key: null, view: 'answer' };

test.each([
  [`#s=${study}`, { ...bare, study }],
  [`#s=${study}&c=ZW00000000000001&k=${key}`, { ...bare, study, code: 'ZW00000000000001', key }],
  [`#s=${study}&w`, { ...bare, study, view: 'withdraw' }],
  [`#s=${study}&v`, { ...bare, study, view: 'verify' }],
  ['#w', { ...bare, view: 'withdraw' }],
  ['', bare],
  ['#s=short', bare],
  [`#s=${study}&k=short`, { ...bare, study }],
  [`https://example.org/a/#s=${study}`, { ...bare, study }],
  ['https://example.org/?s=elsewhere', bare],
])('%s', (address, read) => expect(readAddress(address)).toEqual(read));
