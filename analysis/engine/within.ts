import { RequestError } from '../dataset/dataset.ts';

/** Runs `read`, putting `path` before the field that it complains of. */
export function within<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RequestError)
      throw new RequestError(`${path}.${error.field}`, error.code, error.details);
    throw error;
  }
}
