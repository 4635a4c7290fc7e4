import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  formatTicketCode,
  groupTicketCode,
  readTicketCode,
  TICKET_CODE_BYTES,
} from '../../../analysis/protocol/ticket-code.ts';

test('every code is read back as it was printed, in small letters and without groups too', () => {
  for (let round = 0; round < 200; round++) {
    const bytes = new Uint8Array(randomBytes(TICKET_CODE_BYTES));
    const printed = groupTicketCode(formatTicketCode(bytes));
    expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    for (const typed of [printed, printed.toLowerCase(), ` ${printed.replaceAll('-', ' ')}\n`])
      expect(readTicketCode(typed)).toEqual(bytes);
  }
});

test.each(['', '0000', '0'.repeat(15), '0'.repeat(17), `${'0'.repeat(15)}U`, `${'0'.repeat(15)}？`])(
  '"%s" is no code',
  (typed) => expect(readTicketCode(typed)).toBeNull(),
);
