import Sqlite from 'better-sqlite3';

/**
 * Inserts numbers one by one and prints each after its commit, until it is killed: the control that shows what the
 * synchronous mode is worth. `node sync-writer.ts FILE FULL|NORMAL`
 */
const [file = '', synchronous = ''] = process.argv.slice(2);
const db = new Sqlite(file);
db.pragma('journal_mode = wal');
db.pragma(`synchronous = ${synchronous}`);
db.exec('create table if not exists written (number integer primary key)');
const insert = db.prepare('insert into written values (?)');
for (let number = 1; ; number++) {
  insert.run(number);
  process.stdout.write(`${number}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
