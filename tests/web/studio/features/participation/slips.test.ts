import { expect, test } from 'vitest';
import { readTicketCode } from '../../../../../analysis/protocol/ticket-code.ts';
import { fromBase64url, toBase64url } from '../../../../../web/answer/base64url.ts';
import { codeList } from '../../../../../web/studio/features/participation/code-list.ts';
import {
  pagesOf,
  slipAddress,
  type SlipFacts,
} from '../../../../../web/studio/features/participation/slip.ts';

const fingerprint = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
const facts: SlipFacts = {
  title: '甲县绩效调查',
  site: null,
  origin: 'https://survey.example.org',
  study: 'AbCdEfGhIjKlMnOpQrStUv',
  fingerprint: toBase64url(fingerprint),
  bundle: null,
};

test('a slip leads to the study with its code and the first 16 bytes of the key, all behind the #', () => {
  const address = new URL(slipAddress(facts, 'ZW00000000000001'));
  expect([address.origin, address.pathname, address.search]).toEqual([facts.origin, '/a/', '']);
  const fragment = new URLSearchParams(address.hash.slice(1));
  expect(fragment.get('s')).toBe(facts.study);
  expect(readTicketCode(fragment.get('c')!)).not.toBeNull();
  expect(fragment.get('k')).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(fromBase64url(fragment.get('k')!)).toEqual(fingerprint.slice(0, 16));
});

test('ten slips go on a page, and none is lost', () => {
  const codes = Array.from({ length: 23 }, (_, at) => `code ${at}`);
  const pages = pagesOf(codes);
  expect(pages.map(({ length }) => length)).toEqual([10, 10, 3]);
  expect(pages.flat()).toEqual(codes);
  expect(pagesOf([])).toEqual([]);
});

test('the list is a file that Excel opens in Chinese: a mark, one line a code, CRLF', () => {
  const csv = codeList(facts, ['ZW00000000000001', 'ZW00000000000002'], ['答题码', '填写地址']);
  const lines = csv.split('\r\n');
  expect(lines[0]).toBe('\uFEFF答题码,填写地址');
  expect(lines.slice(1, 3).map((line) => line.split(','))).toEqual([
    ['ZW00000000000001', slipAddress(facts, 'ZW00000000000001')],
    ['ZW00000000000002', slipAddress(facts, 'ZW00000000000002')],
  ]);
  expect(lines.slice(3)).toEqual(['']);
});
