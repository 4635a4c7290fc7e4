import { type Kysely, sql } from 'kysely';
import { isSqlite } from '../dialect.ts';

/**
 * The record of acts: a chain of hashes for each study and one for the installation, named by no foreign key, so that neither an
 * account nor a study that goes takes entries along. The database itself refuses to change one, and to remove one whose study is there.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('act')
    .addColumn('chain', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('researcher_id', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('details', 'text', (c) => c.notNull())
    .addColumn('previous', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('act_key', ['chain', 'number'])
    .execute();
  await db.schema
    .createTable('act_head')
    .addColumn('chain', 'text', (c) => c.notNull().primaryKey())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute();
  await (isSqlite(db) ? keepInSqlite(db) : keepInPostgres(db));
}

async function keepInSqlite(db: Kysely<never>): Promise<void> {
  const refuse = sql`select raise(abort, 'the record of acts is only added to')`;
  await sql`create trigger act_unchanged before update on act begin ${refuse}; end`.execute(db);
  await sql`create trigger act_kept before delete on act
    when old.chain = 'installation' or exists (select 1 from study where id = old.chain)
    begin ${refuse}; end`.execute(db);
  await sql`create trigger act_head_grows before update on act_head
    when new.chain <> old.chain or new.number <= old.number begin ${refuse}; end`.execute(db);
}

async function keepInPostgres(db: Kysely<never>): Promise<void> {
  await sql`create or replace function keep_acts() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        if old.chain <> 'installation' and not exists (select 1 from study where id = old.chain) then
          return old;
        end if;
      end if;
      raise exception 'the record of acts is only added to';
    end $$`.execute(db);
  await sql`create trigger act_kept before update or delete on act
    for each row execute function keep_acts()`.execute(db);
  await sql`create trigger act_not_emptied before truncate on act
    for each statement execute function keep_acts()`.execute(db);
  await sql`create trigger act_head_grows before update on act_head for each row
    when (new.chain <> old.chain or new.number <= old.number) execute function keep_acts()`.execute(db);
}
