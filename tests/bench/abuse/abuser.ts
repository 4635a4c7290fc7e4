import { setTimeout as sleep } from 'node:timers/promises';
import { worstFiles } from './worst-files.ts';

interface Victim {
  readonly address: string;
  readonly cookie: string;
  readonly study: string;
  readonly release: string;
}

/** The heaviest that the engine may be asked for. */
const heavy = [
  {
    procedure: 'mediation',
    predictor: 'PL1',
    mediators: ['AP1', 'AP2', 'AP3'],
    outcome: 'BO1',
    bootstrap: 10_000,
  },
  { procedure: 'process', model: 7, x: 'PL1', m: ['AP1'], y: 'BO1', w: 'RE1', bootstrap: 10_000 },
  {
    procedure: 'sem',
    model: 'a =~ PL1 + PL2 + PL3\nb =~ AP1 + AP2 + AP3\nc =~ BO1 + BO2 + BO3\nc ~ a + b\nb ~ a',
    bootstrap: 1000,
  },
  {
    procedure: 'parallel',
    variables: ['PL1', 'PL2', 'PL3', 'PL4', 'AP1', 'AP2', 'AP3', 'BO1'],
    simulations: 1000,
  },
  { procedure: 'mixed', outcome: 'BO1', fixed: ['PL1', 'AP1'], random: [{ group: 'D1' }] },
];

const PAUSE_MS = 50;

/** A member who uploads, computes and searches without pause until told to stop; counts replies by status. */
export class Abuser {
  readonly replies = new Map<string, number>();
  readonly #victim: Victim;
  readonly #files = worstFiles();
  readonly #stop = new AbortController();
  #seed = 1;

  constructor(victim: Victim) {
    this.#victim = victim;
  }

  /** Resolves when everything that was begun has ended. */
  async work(): Promise<void> {
    const uploads = Array.from({ length: 4 }, (_, at) =>
      this.#again(`upload`, (turn) => this.#upload(4 * turn + at)),
    );
    const analyses = Array.from({ length: 4 }, (_, at) =>
      this.#again('analysis', (turn) => this.#analyse(turn + at)),
    );
    const searches = Array.from({ length: 2 }, () => this.#again('search', (turn) => this.#search(turn)));
    await Promise.all([...uploads, ...analyses, ...searches]);
  }

  stop(): void {
    this.#stop.abort();
  }

  async #again(deed: string, act: (turn: number) => Promise<Response>): Promise<void> {
    const { signal } = this.#stop;
    for (let turn = 0; !signal.aborted; turn++) {
      const outcome = await act(turn).then(
        async (reply) => await reply.arrayBuffer().then(() => String(reply.status)),
        () => (signal.aborted ? 'left' : 'broken'),
      );
      const name = `${deed} ${outcome}`;
      this.replies.set(name, (this.replies.get(name) ?? 0) + 1);
      await sleep(PAUSE_MS);
    }
  }

  #upload(turn: number): Promise<Response> {
    const { name, to, bytes } = this.#files[turn % this.#files.length]!;
    const form = new FormData();
    form.append('file', new Blob([Uint8Array.from(bytes)]), name);
    return this.#send('POST', to, form);
  }

  #analyse(turn: number): Promise<Response> {
    const asked = heavy[turn % heavy.length]!;
    const analysis =
      'bootstrap' in asked || 'simulations' in asked ? { ...asked, seed: this.#seed++ } : asked;
    return this.#send(
      'POST',
      `releases/${this.#victim.release}/analyses`,
      JSON.stringify({ analyses: [analysis] }),
    );
  }

  #search(turn: number): Promise<Response> {
    return this.#send('GET', `search?q=${encodeURIComponent('绩考扣指标'[turn % 5]!)}`);
  }

  #send(method: string, to: string, body?: FormData | string): Promise<Response> {
    const { address, cookie, study } = this.#victim;
    const headers = { cookie, ...(typeof body === 'string' && { 'content-type': 'application/json' }) };
    return fetch(`${address}/api/studies/${study}/${to}`, {
      method,
      headers,
      signal: this.#stop.signal,
      ...(body !== undefined && { body }),
    });
  }
}
