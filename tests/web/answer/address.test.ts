import { expect, test } from 'vitest';
import { readAddress } from '../../../web/answer/address.ts';

const study = 'kZESbdI30-QLyA3o3FvULw';

test.each([
  [`#s=${study}`, { study, withdraw: false }],
  [`#s=${study}&w`, { study, withdraw: true }],
  ['#w', { study: null, withdraw: true }],
  ['', { study: null, withdraw: false }],
  ['#s=short', { study: null, withdraw: false }],
  [`https://example.org/a/#s=${study}`, { study, withdraw: false }],
  ['https://example.org/?s=elsewhere', { study: null, withdraw: false }],
])('%s', (address, read) => expect(readAddress(address)).toEqual(read));
