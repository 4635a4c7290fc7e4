import type { Step } from '../../../../server/contract/overview.ts';
import { m } from '../../../messages/compiled/messages.js';

interface StepWords {
  readonly title: () => string;
  readonly text: () => string;
  /** What the button says. */
  readonly verb: () => string;
  /** The page where it is done. */
  readonly page: string;
}

export const steps: Readonly<Record<Step, StepWords>> = {
  publishInstrument: {
    title: m.shell_step_publish_instrument,
    text: m.shell_step_publish_instrument_text,
    verb: m.shell_step_publish_instrument_do,
    page: 'instrument',
  },
  openCollection: {
    title: m.shell_step_open_collection,
    text: m.shell_step_open_collection_text,
    verb: m.shell_step_open_collection_do,
    page: 'participation',
  },
  collectResponses: {
    title: m.shell_step_collect_responses,
    text: m.shell_step_collect_responses_text,
    verb: m.shell_step_collect_responses_do,
    page: 'monitor',
  },
  freezeRelease: {
    title: m.shell_step_freeze_release,
    text: m.shell_step_freeze_release_text,
    verb: m.shell_step_freeze_release_do,
    page: 'releases',
  },
  importInterviews: {
    title: m.shell_step_import_interviews,
    text: m.shell_step_import_interviews_text,
    verb: m.shell_step_import_interviews_do,
    page: 'transcripts',
  },
  codeInterviews: {
    title: m.shell_step_code_interviews,
    text: m.shell_step_code_interviews_text,
    verb: m.shell_step_code_interviews_do,
    page: 'transcripts',
  },
  readResults: {
    title: m.shell_step_read_results,
    text: m.shell_step_read_results_text,
    verb: m.shell_step_read_results_do,
    page: 'joint-display',
  },
};
