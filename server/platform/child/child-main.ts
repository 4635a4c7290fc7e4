import '../packages.ts';
import { serialize } from 'node:v8';
import { Problem } from '../problem.ts';
import type { Message, Report, Task } from './messages.ts';
import { type Parcel, Unpacking } from './parcel.ts';

interface Module {
  readonly run: (input: unknown, report: Report) => unknown;
}

/** The body of a child process: one task after the other, until the parent is gone. */
const unpacking = new Unpacking();
process.on('message', (parcel: Parcel) => {
  const task = unpacking.take(parcel);
  if (task) void perform(task);
});
process.on('disconnect', () => process.exit());

async function perform({ module, input, outputMB }: Task): Promise<void> {
  try {
    const { run } = (await import(module)) as Module;
    const outcome = serialize(await run(input, (progress) => say({ progress })));
    if (outcome.byteLength > outputMB * 2 ** 20) throw new Problem('limit-output', { limit: outputMB });
    say({ outcome });
  } catch (error) {
    if (error instanceof Problem) say({ refused: { code: error.code, details: error.details } });
    else say({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function say(message: Message): void {
  process.send!(message);
}
