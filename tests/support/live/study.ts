import { setTimeout as sleep } from 'node:timers/promises';
import type { Mode, DrawnTickets } from '../../../server/contract/participation.ts';
import type { Questionnaire } from '../../../server/contract/response.ts';
import { type LiveServer } from './server.ts';
import { request } from './request.ts';

/** The owner of an empty installation, acting over HTTP as the studio does. */
export class Owner {
  readonly #address: string;
  readonly cookie: string;

  private constructor(address: string, cookie: string) {
    this.#address = address;
    this.cookie = cookie;
  }

  static async of({ address, printed }: Pick<LiveServer, 'address' | 'printed'>): Promise<Owner> {
    const code = await ownerCode(printed);
    const account = { code, email: 'owner@example.org', name: 'Owner', password: 'a long enough password' };
    const reply = await request('POST', `${address}/api/owner`, account);
    const [cookie] = reply.cookies;
    if (!cookie) throw new Error(reply.text);
    return new Owner(address, cookie.split(';')[0]!);
  }

  async call<Body>(method: string, path: string, body?: object): Promise<Body> {
    const headers = { cookie: this.cookie };
    const reply = await request(method, `${this.#address}${path}`, body, { headers });
    if (reply.status >= 400) throw new Error(`${method} ${path}: ${reply.status} ${reply.text}`);
    return (reply.text ? JSON.parse(reply.text) : undefined) as Body;
  }
}

/** The one-time code of the terminal; a server listens a moment before it has printed it. */
async function ownerCode(printed: () => string): Promise<string> {
  for (;;) {
    const code = /(\S{12})\n/.exec(printed().split('一次性代码')[1] ?? '')?.[1];
    if (code) return code;
    await sleep(20);
  }
}

const LARGEST_DRAW = 5000;

export interface LiveStudy {
  readonly study: string;
  readonly path: string;
  /** The codes on the slips; none in open mode. */
  readonly codes: readonly string[];
  readonly questionnaire: Questionnaire;
}

/** A study that collects answers to the PMI questionnaire, with as many tickets as respondents. */
export async function openStudy(
  owner: Pick<Owner, 'call'>,
  address: string,
  {
    respondents,
    mode = 'slips',
    passphrase,
  }: { respondents: number; mode?: Mode; passphrase?: string | undefined },
): Promise<LiveStudy> {
  const title = { 'zh-CN': '基层绩效管理研究', en: 'Grass-roots performance management' };
  const { id: study } = await owner.call<{ id: string }>('POST', '/api/studies', { title });
  const path = `/api/studies/${study}`;
  await owner.call('POST', `${path}/instrument/template`, { template: 'four-links' });
  await owner.call('POST', `${path}/instrument/versions`);
  await owner.call('PUT', `${path}/participation`, { mode, ...(passphrase && { passphrase }) });
  const codes: string[] = [];
  while (mode !== 'open' && codes.length < respondents) {
    const count = Math.min(LARGEST_DRAW, respondents - codes.length);
    const drawn = await owner.call<DrawnTickets>('POST', `${path}/tickets`, { count });
    codes.push(...drawn.codes);
  }
  await owner.call('POST', `${path}/collection/open`);
  const questionnaire = await request('GET', `${address}/api/answer/${study}`);
  return { study, path, codes, questionnaire: JSON.parse(questionnaire.text) as Questionnaire };
}
