import { expect, test } from 'vitest';
import { readAddress, typedAddress } from '../../../web/answer/address.ts';

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

test('a printed address is typed without regard to case, and look-alikes are taken for what they look like', () => {
  const printed = typedAddress('https://example.org', study);
  expect(printed).toMatch(/\/a\/#([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}$/);
  const [place, own] = printed.split('#') as [string, string];
  for (const typed of [
    own,
    own.toLowerCase(),
    own.replaceAll('-', ''),
    own.replaceAll('0', 'O').replaceAll('1', 'l'),
    own.replaceAll('-', ' '),
  ])
    expect(readAddress(`${place}#${typed}`)).toEqual({ ...bare, study });
  expect(readAddress(`${place}#${own}X`).study).toBeNull();
  expect(readAddress(`${place}#%`).study).toBeNull();
});
