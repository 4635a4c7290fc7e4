import { type Command, UsageError } from './command.ts';

interface Verb {
  readonly usage: string;
  load(): Promise<Command>;
}

const verbs: Readonly<Record<string, Verb>> = {
  import: {
    usage: `instrument import FILE [--out definition.json] [--report report.json]
       exit 0: everything was kept; 1: something was approximated or dropped; 2: it cannot be read`,
    load: async () => (await import('./instrument/import.ts')).importCommand,
  },
  doctor: {
    usage: `instrument doctor DEFINITION [--frame frame.json]
       exit 0: no finding; 1: some; 2: DEFINITION cannot be read`,
    load: async () => (await import('./instrument/doctor.ts')).doctorCommand,
  },
  'dry-run': {
    usage: `instrument dry-run DEFINITION [--respondents 1000] [--seed 1]
       exit 0: every item was asked and nobody was stuck; 1: not so, see uncoveredItems and deadEnds; 2: DEFINITION cannot be read`,
    load: async () => (await import('./instrument/dry-run.ts')).dryRunCommand,
  },
  export: {
    usage: `instrument export DEFINITION --format surveyjs|xlsform|lss-tsv|ddi|docx|json [--language zh-CN] OUT
       exit 0: the file carries everything; 1: it carries less, which is listed; 2: DEFINITION cannot be read`,
    load: async () => (await import('./instrument/export.ts')).exportCommand,
  },
};

/** Questionnaires of other tools in and out, with a report of every element; and what a draft is like before anyone is asked. */
export const instrumentCommand: Command = {
  async run([verb = '', ...args], env) {
    const found = verbs[verb];
    if (found) return (await found.load()).run(args, env);
    throw new UsageError(
      Object.values(verbs)
        .map(({ usage }) => usage)
        .join('\n       '),
    );
  },
};
