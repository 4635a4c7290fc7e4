import type { Kysely } from 'kysely';

/** The columns and rows of before that this step reads, and the table that it makes. */
interface Rows {
  researcher: { id: string; email: string; name: string; password_hash: string | null };
  member: { study_id: string; researcher_id: string; role: string };
  enrolment: { token_hash: string; researcher_id: string; expires_at: string };
  invitation: {
    id: string;
    token_hash: string | null;
    study_id: string | null;
    email: string;
    name: string;
    role: string | null;
    invited_by: string | null;
    expires_at: string;
  };
}

const never = '1970-01-01T00:00:00.000Z';

/** Whoever was invited belongs to a study only once they accept: members without an account become invitations. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('token_hash', 'text', (c) => c.unique())
    // Without a study it is an invitation to the installation.
    .addColumn('study_id', 'text', (c) => c.references('study.id').onDelete('cascade'))
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text')
    .addColumn('invited_by', 'text', (c) => c.references('researcher.id').onDelete('set null'))
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('invitation_study').on('invitation').column('study_id').execute();
  const rows = db as unknown as Kysely<Rows>;
  await inviteWaiting(rows);
}

async function inviteWaiting(db: Kysely<Rows>): Promise<void> {
  const waiting = await db
    .selectFrom('member')
    .innerJoin('researcher', 'researcher.id', 'member.researcher_id')
    .where('password_hash', 'is', null)
    .select(['study_id', 'role', 'researcher.id', 'email', 'name'])
    .orderBy('study_id')
    .execute();
  const moved = new Set<string>();
  for (const { id, study_id, role, email, name } of waiting) {
    // The address that was handed over leads to one study; to the others a new one does.
    const handed = moved.has(id)
      ? undefined
      : await db.selectFrom('enrolment').selectAll().where('researcher_id', '=', id).executeTakeFirst();
    const owner = await db
      .selectFrom('member')
      .innerJoin('researcher', 'researcher.id', 'member.researcher_id')
      .where('study_id', '=', study_id)
      .where('role', '=', 'owner')
      .where('password_hash', 'is not', null)
      .select('researcher.id')
      .executeTakeFirst();
    await db
      .insertInto('invitation')
      .values({
        id: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url'),
        token_hash: handed?.token_hash ?? null,
        study_id,
        email,
        name,
        role,
        invited_by: owner?.id ?? null,
        expires_at: handed?.expires_at ?? never,
      })
      .execute();
    moved.add(id);
  }
  for (const id of moved) {
    await db.deleteFrom('member').where('researcher_id', '=', id).execute();
    await db.deleteFrom('enrolment').where('researcher_id', '=', id).execute();
    // What was assigned to them stays; their address is free for the account that they will make.
    await db
      .updateTable('researcher')
      .set({ email: `${id}@invited.invalid` })
      .where('id', '=', id)
      .execute();
  }
}
