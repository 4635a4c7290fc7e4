import { Respondent } from '../support/live/respondent.ts';
import type { LiveStudy } from '../support/live/study.ts';
import { sendWay } from './send-way.ts';
import { canary, type Way, waysTo } from './ways.ts';

export interface Visit {
  /** What came back for each way, by its name. */
  readonly replies: ReadonlyMap<string, string>;
  /** How the answers of real respondents ended. */
  readonly statuses: readonly number[];
  readonly secrets: readonly string[];
}

const FORWARDED = '203.0.113.77';
/** What every visitor brings along. */
export const brought = [canary, FORWARDED];
const headers = { 'user-agent': canary, 'x-forwarded-for': FORWARDED, 'x-real-ip': FORWARDED };

/** Real respondents answer with these codes while every odd request is sent beside them. */
export async function visit(address: string, study: LiveStudy, codes: readonly string[]): Promise<Visit> {
  const people = codes.map((code) => new Respondent(study, code, { headers }));
  const replies = new Map<string, string>();
  const [statuses] = await Promise.all([
    Promise.all(people.map((one) => answer(address, one))),
    sendAll(new URL(address), study, replies),
  ]);
  const secrets = people.flatMap(({ code, serial, receipt, box }) => [
    code,
    serial,
    receipt,
    box.slice(0, 40),
  ]);
  return { replies, statuses, secrets };
}

async function answer(address: string, one: Respondent): Promise<number> {
  await one.prepare({ PL1: 2 });
  const drawn = await one.draw(address);
  return drawn.status === 200 ? (await one.answer(address)).status : drawn.status;
}

const AT_ONCE = 16;

async function sendAll(url: URL, study: LiveStudy, replies: Map<string, string>): Promise<void> {
  const refused = new Respondent(study, 'none');
  await refused.prepare({ PL1: 3 });
  const body = JSON.stringify({
    serial: refused.serial,
    box: refused.box,
    prefix: 'A'.repeat(43),
    signature: 'A'.repeat(342),
  });
  const ways = waysTo({ host: url.host, study: study.study, body });
  const waiting: Way[] = [...ways];
  const send = async (): Promise<void> => {
    for (let way = waiting.shift(); way; way = waiting.shift())
      replies.set(way.name, await sendWay(url, way));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
}
