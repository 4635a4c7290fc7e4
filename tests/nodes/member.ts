import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, JobList } from '../../server/contract/job.ts';
import type { Memo } from '../../server/contract/memo.ts';
import type { ReleaseDetail } from '../../server/contract/release.ts';
import type { Results } from '../../server/contract/result.ts';
import { request } from '../support/live/request.ts';

/** A job that nobody has ended by then is lost. */
const LONGEST_JOB_MS = 240_000;
const RESPONDENTS = 60;

/** A member of a study at work through a balancer, who tries again what was cut off, as somebody at a page does. */
export class Member {
  readonly #address: string;
  readonly #cookie: string;
  readonly acknowledged: string[] = [];
  jobs = 0;
  readonly lost: string[] = [];
  retried = 0;

  private constructor(address: string, cookie: string) {
    this.#address = address;
    this.#cookie = cookie;
  }

  static async signIn(address: string, email: string, password: string): Promise<Member> {
    const { cookies, text } = await request('POST', `${address}/api/session`, { email, password });
    const [cookie] = cookies;
    if (!cookie) throw new Error(text);
    return new Member(address, cookie.split(';')[0]!);
  }

  async call<Body>(method: string, path: string, body?: object): Promise<Body> {
    const { status, text } = await this.#send(method, path, body);
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as Body;
  }

  async #send(method: string, path: string, body?: object) {
    for (;;) {
      const headers = { cookie: this.#cookie };
      const reply = await request(method, `${this.#address}${path}`, body, { headers }).catch(() => null);
      if (reply && reply.status !== 502) return reply;
      this.retried += 1;
      await sleep(100);
    }
  }

  /** Orders a release of made-up answers, reads and exports it, writes a memo, removes the release; again until it is told to stop. */
  async workOn(study: string, stopped: () => boolean): Promise<void> {
    const path = `/api/studies/${study}`;
    while (!stopped()) {
      const release = await this.#simulate(path);
      if (!release) continue;
      const { tables } = await this.call<Results>('GET', `${path}/releases/${release.id}/results`);
      const table = tables[this.jobs % tables.length]!.id;
      await this.#send('GET', `${path}/releases/${release.id}/tables/${table}.csv`);
      await this.#write(path);
      await this.#send('DELETE', `${path}/releases/${release.id}`);
    }
  }

  /** Memos that somebody was told are kept and that are not there any more. */
  async missing(study: string): Promise<string[]> {
    const memos = await this.call<Memo[]>('GET', `/api/studies/${study}/memos`);
    const kept = new Set(memos.map(({ text }) => text));
    return this.acknowledged.filter((text) => !kept.has(text));
  }

  async #write(path: string): Promise<void> {
    const text = `memo ${this.acknowledged.length} ${Math.random()}`;
    await this.call('POST', `${path}/memos`, { interview: null, code: null, text });
    this.acknowledged.push(text);
  }

  async #simulate(path: string): Promise<ReleaseDetail | null> {
    const order = { respondents: RESPONDENTS, seed: 1 + (this.jobs % 999) };
    const { status, text } = await this.#send('POST', `${path}/releases/simulations`, order);
    // What was ordered by a request that was cut off may be under way.
    const job =
      status === 409
        ? (await this.call<JobList>('GET', `${path}/jobs`)).jobs[0]
        : (JSON.parse(text) as Job | ReleaseDetail);
    if (!job) return null;
    this.jobs += 1;
    // One that is done at once comes with its result.
    return 'state' in job ? this.#await(path, job) : job;
  }

  async #await(path: string, { id }: Job): Promise<ReleaseDetail | null> {
    const since = performance.now();
    while (performance.now() - since < LONGEST_JOB_MS) {
      const job = await this.call<Job>('GET', `${path}/jobs/${id}`);
      if (job.state === 'done') return job.result as ReleaseDetail;
      if (job.state === 'failed' || job.state === 'cancelled') {
        this.lost.push(`${id}: ${job.problem?.title ?? job.state}`);
        return null;
      }
      await sleep(100);
    }
    this.lost.push(`${id}: never ended`);
    return null;
  }
}
