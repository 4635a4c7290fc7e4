import { randomBytes } from 'node:crypto';
import type { StudyId } from '../../server/contract/ids.ts';
import { hashBlinded, hashCode } from '../../server/features/participation/hashes.ts';
import type { Respondent } from '../support/live/respondent.ts';
import type { Voice } from '../support/live/request.ts';
import type { LiveStudy } from '../support/live/study.ts';
import { readTicketCode } from '../../analysis/protocol/ticket-code.ts';

/** Something of a respondent that must be found in no file. */
export interface Canary {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** Where a respondent speaks from and in what words; no two alike. */
export interface Person {
  readonly voice: Required<Pick<Voice, 'from' | 'headers'>>;
  readonly forwarded: readonly [string, string];
  readonly agent: string;
  readonly words: string;
}

export function newPerson(): Person {
  const [a, b, c] = [...randomBytes(3)].map((byte) => (byte % 250) + 2) as [number, number, number];
  const forwarded = [
    `203.${a}.${b}.${c}`,
    `2001:db8:${[...randomBytes(12).toString('hex').match(/..../g)!].join(':')}`,
  ] as const;
  const agent = `${randomBytes(9).toString('hex')}/1.0 (canary)`;
  return {
    voice: {
      from: `127.${c}.${a}.${b}`,
      headers: { 'x-forwarded-for': forwarded.join(', '), 'x-real-ip': forwarded[0], 'user-agent': agent },
    },
    forwarded,
    agent,
    words: `${randomBytes(9).toString('hex')} 指标层层加码`,
  };
}

/** Everything that must not be found of someone who has drawn a ticket and answered. */
export function canariesOf({ voice, forwarded, agent, words }: Person, one: Respondent): Canary[] {
  const text = (kind: string, value: string): Canary => ({ kind, bytes: Buffer.from(value) });
  const bytes = (kind: string, value: Uint8Array): Canary => ({ kind, bytes: value });
  const [ipv4, ipv6] = forwarded;
  const ticket = one.code
    ? [
        text('ticket code', one.code),
        text('ticket code as printed', one.code.match(/..../g)!.join('-')),
        bytes('ticket code in bytes', readTicketCode(one.code)!),
        bytes('blinded request', Buffer.from(one.blinded, 'base64url')),
        bytes('signature', one.signature),
        bytes('prefix of the signed message', one.prefix),
      ]
    : [];
  return [
    text('source address', voice.from),
    text('forwarded address', ipv4),
    text('forwarded address, IPv6', ipv6),
    bytes('forwarded address, IPv6 in bytes', ipv6Bytes(ipv6)),
    text('user agent', agent),
    text('open answer', words),
    bytes('seed', one.seed),
    bytes('withdrawal secret', one.secret),
    text('receipt code', one.receipt),
    ...ticket,
  ];
}

/** Everything that is stored of one who has answered, and that the freeze must take away. */
export function tracesOf({ study }: Pick<LiveStudy, 'study'>, one: Respondent): Canary[] {
  return [
    { kind: 'serial', bytes: Buffer.from(one.serial, 'base64url') },
    { kind: 'sealed box', bytes: Buffer.from(one.box, 'base64url').subarray(0, 32) },
    { kind: 'hash of the code', bytes: hashCode(study as StudyId, readTicketCode(one.code)!) },
    { kind: 'hash of the request', bytes: hashBlinded(Buffer.from(one.blinded, 'base64url')) },
  ];
}

function ipv6Bytes(address: string): Buffer {
  return Buffer.from(
    address
      .split(':')
      .map((group) => group.padStart(4, '0'))
      .join(''),
    'hex',
  );
}
