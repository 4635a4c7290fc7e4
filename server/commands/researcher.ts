import type { ResearcherId } from '../contract/ids.ts';
import { commandLine } from '../contract/look.ts';
import { recordAct } from '../features/audit/audit.door.ts';
import { renewRecoveryCodes } from '../features/factor/factor.door.ts';
import { changePerson, listPeople, removePerson } from '../features/person/person.door.ts';
import { createAccount, findByEmail } from '../features/researcher/researcher.door.ts';
import { openEnrolment } from '../platform/enrolment.ts';
import { openDatabases } from '../platform/database/open.ts';
import type { StudioDb } from '../platform/database/tables.ts';
import { Problem, problemBody } from '../platform/problem.ts';
import { readSettings } from '../platform/settings.ts';
import { type Command, languageOf, readOptions, UsageError } from './command.ts';

const usage = `researcher list
       researcher add EMAIL [--name NAME]: make an account and print the one-time address for its password
       researcher reset EMAIL: print a one-time address for a new password, for who lost it or every second factor
       researcher codes EMAIL: print ten new recovery codes, for who lost the second factor and knows the password
       researcher disable|enable|admin|delete EMAIL`;

/** What is done to one account; it returns what is printed. */
type Deed = (db: StudioDb, id: ResearcherId, now: Date) => Promise<string>;

const deeds: Readonly<Record<string, Deed>> = {
  reset: addressFor,
  codes: async (db, id) => (await renewRecoveryCodes(db, id)).codes.join('\n'),
  disable: async (db, id, now) => {
    await changePerson(db, id, { disabled: true }, now);
    return 'disabled; every session of it has ended';
  },
  enable: async (db, id, now) => {
    await changePerson(db, id, { disabled: false }, now);
    return 'enabled';
  },
  admin: async (db, id, now) => {
    await changePerson(db, id, { administrator: true }, now);
    return 'is an administrator';
  },
  delete: async (db, id, now) => {
    await removePerson(db, id, now);
    return 'deleted; what it did stays, under no name';
  },
};

/**
 * `researcher …`: the way back when nobody can sign in, on SQLite and PostgreSQL, also beside a server that runs. Exit 2 for a wrong word or an
 * e-mail without an account, 1 where it is refused.
 */
export const researcherCommand: Command = {
  async run(args, env) {
    const { values, positionals } = readOptions({
      args,
      allowPositionals: true,
      options: { name: { type: 'string' } },
    });
    const [deed = '', email, ...more] = positionals;
    if (more.length > 0 || (deed === 'list') !== (email === undefined)) throw new UsageError(usage);
    if (deed !== 'list' && deed !== 'add' && !Object.hasOwn(deeds, deed)) throw new UsageError(usage);
    const settings = readSettings(env);
    const databases = openDatabases(settings);
    try {
      if (email === undefined) return await list(databases.studio);
      const now = new Date();
      const said = await databases.studio.transaction().execute(async (db) => {
        const id = deed === 'add' ? await add(db, email, values.name ?? email) : await find(db, email);
        const done = await (deeds[deed] ?? addressFor)(db, id, now);
        const act = { kind: 'account', act: `researcher ${deed}`, details: { researcher: id } } as const;
        await recordAct(db, null, { researcher: commandLine, ...act, at: now });
        return done;
      });
      console.log(said.startsWith('/') ? `${settings.url ?? ''}${said}` : said);
      return 0;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      console.error(problemBody(error, languageOf(env)).title);
      return 1;
    } finally {
      await databases.close();
    }
  },
};

function add(db: StudioDb, email: string, name: string): Promise<ResearcherId> {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) throw new UsageError(`"${email}" is no e-mail.`);
  return createAccount(db, { email, name, passwordHash: null });
}

async function find(db: StudioDb, email: string): Promise<ResearcherId> {
  const found = await findByEmail(db, email);
  if (!found) throw new UsageError(`There is no account of ${email}.`);
  return found.id;
}

/** The path below the address of the installation, good for seven days and once. */
async function addressFor(db: StudioDb, id: ResearcherId, now: Date): Promise<string> {
  return `/reset#${await openEnrolment(db, id, now)}`;
}

async function list(db: StudioDb): Promise<number> {
  for (const person of (await listPeople(db, new Date())).people) {
    const { email, name, administrator, disabled, passkeys, totp, studies } = person;
    const marks = [
      administrator && 'administrator',
      disabled && 'disabled',
      passkeys > 0 && `passkeys: ${passkeys}`,
      totp && 'authenticator app',
    ].filter(Boolean);
    console.log([email, name, `studies: ${studies}`, ...marks].join('  '));
  }
  return 0;
}
