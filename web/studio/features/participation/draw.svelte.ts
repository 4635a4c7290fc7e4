import type { StudyId } from '../../../../server/contract/ids.ts';
import { ticketAddresses } from '../../../../server/contract/ticket.ts';
import { call } from '../../../ui/api.ts';

/** Codes of one request; small enough for the progress to move. */
const BATCH = 200;

/** Codes that were just drawn. They exist in this object and on paper, nowhere else. */
export class Draw {
  codes = $state.raw<readonly string[]>([]);
  site = $state<string | null>(null);
  /** How many were asked for while they are being drawn; 0 otherwise. */
  wanted = $state(0);
  readonly #study: StudyId;

  constructor(study: StudyId) {
    this.#study = study;
  }

  /** What was drawn before a failure stays and can be printed. */
  async run(count: number, site: string | null): Promise<void> {
    this.site = site;
    this.wanted = count;
    try {
      while (this.codes.length < count) {
        const left = count - this.codes.length;
        const body = { count: Math.min(BATCH, left), site };
        const { codes } = await call(ticketAddresses.draw, { params: { study: this.#study }, body });
        this.codes = [...this.codes, ...codes];
      }
    } finally {
      this.wanted = 0;
    }
  }

  clear(): void {
    this.codes = [];
  }
}
