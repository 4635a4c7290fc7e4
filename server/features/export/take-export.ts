import { createHash } from 'node:crypto';
import type { ReadStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportRequest } from '../../contract/export.ts';
import type { ExportId, StudyId } from '../../contract/ids.ts';
import { collecting } from '../../platform/child/limits.ts';
import { runInChild } from '../../platform/child/run-in-child.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import type { Services } from '../../platform/services.ts';
import { logLook } from '../look/look.door.ts';
import { findRelease } from '../release/release.door.ts';
import type { Asker } from './ask-export.ts';
import type { ExportTask } from './export-worker.ts';
import { draftFolder } from './draft-folder.ts';
import { fileFormats } from './file-formats.ts';
import { fileStem } from './file-stem.ts';
import { findExport } from './find-export.ts';
import { loadMaterial } from './load-material.ts';
import { exportWorker, type Sender } from './preview-export.ts';

export interface TakenFile {
  readonly name: string;
  readonly type: string;
  readonly stream: ReadStream;
  readonly sha256: string;
}

/**
 * The approved file for the one who asked for it; that it is taken is logged first. A child writes it beside the databases, and its
 * name is gone before the first byte is sent: no rows lie about, and none go out by half when the disk is full.
 */
export async function takeExport(
  { databases: { studio }, settings, now }: Services,
  { study, export: id }: { study: StudyId; export: ExportId },
  taker: Asker,
  sender: Sender,
): Promise<TakenFile> {
  const asked = await findExport(studio, study, id, now());
  refuseUnlessOpen(asked, taker);
  const release = await findRelease(studio, study, asked.release.id);
  const { content, question, format, language } = asked;
  const request = { content, ...(question !== null && { question }), format };
  await logLook(studio, {
    study,
    researcher: taker.id,
    action: 'export.take',
    subject: release.id,
    request,
    at: now(),
  });
  const path = join(await draftFolder(settings), randomId());
  const task: ExportTask = {
    material: await loadMaterial(studio, study, release, asked),
    format,
    language,
    path,
  };
  await runInChild<number>(exportWorker, task, { ...sender, limits: collecting });
  const file = await open(path);
  await rm(path);
  const sha256 = await hashOf(file);
  const stream = file.createReadStream({ start: 0 });
  const { extension, mediaType } = fileFormats[format];
  const { number, manifest } = release;
  const stem = fileStem({ number, simulated: manifest.simulated, content });
  return { name: `${stem}.${extension}`, type: mediaType, stream, sha256 };
}

async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of file.createReadStream({ start: 0, autoClose: false })) hash.update(part as Buffer);
  return hash.digest('hex');
}

function refuseUnlessOpen({ asker, state, content }: ExportRequest, taker: Asker): void {
  if (asker.id !== taker.id) throw new Problem('export-not-yours');
  if (state === 'expired') throw new Problem('export-expired');
  if (state !== 'approved') throw new Problem('export-not-approved');
  if (content === 'open' && taker.role !== 'owner') throw new Problem('export-open-owner');
}
