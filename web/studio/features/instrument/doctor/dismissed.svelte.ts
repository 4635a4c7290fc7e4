import type { StudyId } from '../../../../../server/contract/ids.ts';

/** Findings that somebody decided not to follow, with the reason if one was given; this browser alone remembers them. */
export class Dismissed {
  readonly #key: string;
  notes = $state.raw<Readonly<Record<string, string>>>({});

  constructor(study: StudyId) {
    this.#key = `fourlinks doctor ${study}`;
    this.notes = read(this.#key);
  }

  dismiss(finding: string, note: string): void {
    this.#keep({ ...this.notes, [finding]: note });
  }

  restore(finding: string): void {
    const { [finding]: _, ...rest } = this.notes;
    this.#keep(rest);
  }

  #keep(notes: Readonly<Record<string, string>>): void {
    this.notes = notes;
    try {
      localStorage.setItem(this.#key, JSON.stringify(notes));
    } catch {
      // A browser that stores nothing for pages remembers until the page is left.
    }
  }
}

function read(key: string): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}
