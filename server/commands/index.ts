import type { Command } from './command.ts';

interface Entry {
  readonly summary: string;
  load(): Promise<Command>;
}

/** Each command is loaded only when called: statistics need no server, the server needs no statistics. */
export const commands: Readonly<Record<string, Entry>> = {
  serve: {
    summary:
      'serve the studio and the questionnaire, or one part: --role studio, worker, issuer or collector',
    load: async () => (await import('./serve.ts')).serve,
  },
  demo: {
    summary:
      'load the simulated demonstration study of a template and serve it (--template NAME; --no-serve loads and ends)',
    load: async () => (await import('./demo.ts')).demo,
  },
  analyse: {
    summary:
      'answer a request: --data FILE, or --study NAME --release NUMBER --audience team|outside; --request FILE; --procedures lists what can be asked',
    load: async () => (await import('./analyse.ts')).analyseCommand,
  },
  instrument: {
    summary:
      'import FILE, export DEFINITION --format NAME OUT: read a questionnaire of another tool, write one for another tool or for paper',
    load: async () => (await import('./instrument.ts')).instrumentCommand,
  },
  export: {
    summary:
      'write rows, a table or the interviews of a study to a file: --study NAME --format csv|xlsx|qdpx|… --out FILE [--protected] [--table NAME]; or --bundle FILE for verify',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  table: {
    summary:
      'check FILE [--instrument DEFINITION]: read a file of answers, say what each column is and which cells are no answers',
    load: async () => (await import('./table.ts')).tableCommand,
  },
  records: {
    summary:
      'check FILE [--json]: read a file of appraisal points, say which tables it makes, what is asked and what does not come along',
    load: async () => (await import('./records.ts')).recordsCommand,
  },
  pseudonymise: {
    summary:
      'write a table with codes in the place of names: pseudonymise FILE --key KEY [--columns a,b] --out OUT.csv; the key file is made where there is none',
    load: async () => (await import('./pseudonymise.ts')).pseudonymiseCommand,
  },
  refi: {
    summary:
      'check FILE or convert FILE OUT: read a REFI-QDA project or codebook, say what cannot be carried',
    load: async () => (await import('./refi.ts')).refiCommand,
  },
  transcript: {
    summary:
      'check FILE: read an interview as an import would, print its encoding, speakers and turns, and what is left out',
    load: async () => (await import('./transcript.ts')).transcriptCommand,
  },
  verify: {
    summary:
      'compute quotes and release hashes anew and compare them with what is stored (--study NAME: an id or a short name), or check a bundle by itself: verify FILE',
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  agreement: {
    summary: 'print published values of coder agreement beside ours: agreement examples',
    load: async () => (await import('./agreement.ts')).agreementCommand,
  },
  backup: {
    summary: 'copy the databases of a server that may be running to FOLDER, each to a folder of its own',
    load: async () => (await import('./backup.ts')).backupCommand,
  },
  restore: {
    summary:
      'put copies made by backup into an empty data folder, or empty databases, and try them: restore FOLDER [--day DAY]',
    load: async () => (await import('./restore.ts')).restoreCommand,
  },
  researcher: {
    summary:
      'list, add, reset, codes, disable, enable, admin or delete EMAIL: accounts, also when nobody can sign in',
    load: async () => (await import('./researcher.ts')).researcherCommand,
  },
  migrate: {
    summary: 'bring the databases up to date',
    load: async () => (await import('./migrate.ts')).migrateCommand,
  },
};
