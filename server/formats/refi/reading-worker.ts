import type { Report } from '../../platform/child/messages.ts';
import { diagnose, type Diagnosis } from './diagnose.ts';
import { openContainer } from './open-container.ts';
import type { Project } from './project.ts';
import { readProject } from './read-project.ts';
import type { RuleChoice } from './rules.ts';

/** What a file holds, and what of it cannot be carried. */
export interface FileReading {
  readonly project: Project;
  readonly diagnosis: Diagnosis;
}

interface Asked {
  readonly bytes: Uint8Array;
  readonly choice: RuleChoice;
}

/** The body of a child process. */
export async function run({ bytes, choice }: Asked, report: Report): Promise<FileReading> {
  const container = await openContainer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  report({ done: 1, total: 3 });
  const reading = await readProject(container, choice);
  report({ done: 2, total: 3 });
  return { project: reading.project, diagnosis: diagnose(container, reading) };
}
