import type { Kysely } from 'kysely';
import { bytes } from '../dialect.ts';

/** The columns and rows of before that this step reads. */
interface Before {
  instance: { id: number; creators: string; second_factor: string };
  researcher: {
    id: string;
    email: string;
    password_hash: string | null;
    administrator: number;
    may_create: number;
  };
  member: { study_id: string; researcher_id: string; role: string };
  study: { id: string; created_at: string };
  session: { token_hash: string; expires_at: string; began_at: string | null; used_at: string | null };
}

const sessionMs = 12 * 60 * 60 * 1000;

/**
 * An installation has administrators, accounts have second factors and sessions an end. `sign_in_try` is not used from here on; it stays for
 * servers of the version before that still run.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await widen(db);
  await addFactors(db);
  await addBrakes(db);
  const rows = db as unknown as Kysely<Before>;
  await rows.insertInto('instance').values({ id: 1, creators: 'named', second_factor: 'optional' }).execute();
  await keepSessions(rows);
  await keepCreators(rows);
  await nameAdministrators(rows);
}

async function widen(db: Kysely<never>): Promise<void> {
  for (const name of ['administrator', 'may_create', 'disabled'])
    await db.schema
      .alterTable('researcher')
      .addColumn(name, 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  for (const name of ['began_at', 'used_at', 'confirmed_at'])
    await db.schema.alterTable('session').addColumn(name, 'text').execute();
  await db.schema
    .alterTable('session')
    .addColumn('strength', 'text', (c) => c.notNull().defaultTo('password'))
    .execute();
  await db.schema
    .alterTable('study')
    .addColumn('second_factor', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('instance')
    .addColumn('id', 'integer', (c) => c.notNull().primaryKey())
    .addColumn('creators', 'text', (c) => c.notNull())
    .addColumn('second_factor', 'text', (c) => c.notNull())
    .execute();
}

async function addFactors(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('passkey')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('credential', 'text', (c) => c.notNull().unique())
    .addColumn('researcher_id', 'text', (c) => c.notNull().references('researcher.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('public_key', bytes(db), (c) => c.notNull())
    // Counts to 2^32, which an integer of PostgreSQL does not hold.
    .addColumn('counter', 'double precision', (c) => c.notNull())
    .addColumn('added_on', 'text', (c) => c.notNull())
    .addColumn('used_on', 'text')
    .execute();
  await db.schema.createIndex('passkey_researcher').on('passkey').column('researcher_id').execute();
  await db.schema
    .createTable('passkey_challenge')
    .addColumn('hash', 'text', (c) => c.notNull().primaryKey())
    .addColumn('researcher_id', 'text', (c) => c.references('researcher.id').onDelete('cascade'))
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('totp')
    .addColumn('researcher_id', 'text', (c) => c.notNull().references('researcher.id').onDelete('cascade'))
    .addColumn('confirmed', 'integer', (c) => c.notNull())
    .addColumn('secret', bytes(db), (c) => c.notNull())
    .addColumn('last_step', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('totp_pk', ['researcher_id', 'confirmed'])
    .execute();
  await db.schema
    .createTable('recovery_code')
    .addColumn('hash', 'text', (c) => c.notNull().primaryKey())
    .addColumn('researcher_id', 'text', (c) => c.notNull().references('researcher.id').onDelete('cascade'))
    .execute();
  await db.schema
    .createIndex('recovery_code_researcher')
    .on('recovery_code')
    .column('researcher_id')
    .execute();
}

async function addBrakes(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('brake')
    .addColumn('key', 'text', (c) => c.notNull().primaryKey())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('last_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('brake_secret')
    .addColumn('day', 'text', (c) => c.notNull().primaryKey())
    .addColumn('secret', bytes(db), (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('device')
    .addColumn('token_hash', 'text', (c) => c.notNull())
    .addColumn('researcher_id', 'text', (c) => c.notNull().references('researcher.id').onDelete('cascade'))
    .addColumn('used_on', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('device_pk', ['token_hash', 'researcher_id'])
    .execute();
}

/** Who is signed in stays so; when that began is known to twelve hours. */
async function keepSessions(db: Kysely<Before>): Promise<void> {
  for (const { token_hash, expires_at } of await db.selectFrom('session').selectAll().execute()) {
    const began_at = new Date(Date.parse(expires_at) - sessionMs).toISOString();
    await db
      .updateTable('session')
      .set({ began_at, used_at: began_at })
      .where('token_hash', '=', token_hash)
      .execute();
  }
}

/** Who owns a study could create studies and still may. */
async function keepCreators(db: Kysely<Before>): Promise<void> {
  await db
    .updateTable('researcher')
    .set({ may_create: 1 })
    .where((eb) =>
      eb('id', 'in', eb.selectFrom('member').select('researcher_id').where('role', '=', 'owner')),
    )
    .execute();
}

/** The owners of the oldest study are administrators; where there is no study, everyone with an account. */
async function nameAdministrators(db: Kysely<Before>): Promise<void> {
  const oldest = await db
    .selectFrom('study')
    .innerJoin('member', 'member.study_id', 'study.id')
    .innerJoin('researcher', 'researcher.id', 'member.researcher_id')
    .where('role', '=', 'owner')
    .where('password_hash', 'is not', null)
    .select('study.id')
    .orderBy('created_at')
    .orderBy('study.id')
    .executeTakeFirst();
  await db
    .updateTable('researcher')
    .set({ administrator: 1 })
    .where('password_hash', 'is not', null)
    .$if(oldest !== undefined, (query) =>
      query.where((eb) =>
        eb(
          'id',
          'in',
          eb
            .selectFrom('member')
            .select('researcher_id')
            .where('role', '=', 'owner')
            .where('study_id', '=', oldest!.id),
        ),
      ),
    )
    .execute();
}
