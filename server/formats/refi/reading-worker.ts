import { Problem } from '../../platform/problem.ts';
import { diagnose, type Diagnosis } from './diagnose.ts';
import { openContainer } from './open-container.ts';
import type { Project } from './project.ts';
import { readProject } from './read-project.ts';

/** What a file holds, and what of it cannot be carried. */
export interface FileReading {
  readonly project: Project;
  readonly diagnosis: Diagnosis;
}

export type FileOutcome = FileReading | { readonly refused: Pick<Problem, 'code' | 'details'> };

/** The body of a worker thread. A refusal leaves as what it says: an error would lose its class on the way. */
export async function run(bytes: Uint8Array): Promise<FileOutcome> {
  try {
    const container = await openContainer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const reading = await readProject(container);
    return { project: reading.project, diagnosis: diagnose(container, reading) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { refused: { code: error.code, details: error.details } };
  }
}
