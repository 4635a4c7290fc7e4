import type { Kysely } from 'kysely';
import { bytes } from '../dialect.ts';

/** What the answer path asks for before it takes a box, and what a freeze publishes of the boxes that it took. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('questionnaire')
    // Collections that were opened before there were tickets stay open to anyone with the address.
    .addColumn('mode', 'text', (c) => c.notNull().defaultTo('open'))
    .execute();
  await db.schema.alterTable('questionnaire').addColumn('ticket_key', bytes(db)).execute();
  await db.schema
    .alterTable('questionnaire')
    .addColumn('work', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('board')
    .addColumn('study_id', 'text', (c) => c.notNull())
    .addColumn('release', 'integer', (c) => c.notNull())
    .addColumn('ticket_key', bytes(db))
    .addColumn('roster', 'integer')
    .addColumn('tickets', 'integer')
    .addColumn('responses', 'integer', (c) => c.notNull())
    .addColumn('root', bytes(db), (c) => c.notNull())
    .addColumn('leaves', bytes(db), (c) => c.notNull())
    .addPrimaryKeyConstraint('board_pk', ['study_id', 'release'])
    .execute();
}
