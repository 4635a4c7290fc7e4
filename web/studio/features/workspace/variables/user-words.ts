import { m } from '../../../../messages/compiled/messages.js';
import type { User } from './users-of.ts';

/** What uses a variable, in words. */
export function userWords(user: User): string {
  switch (user.kind) {
    case 'derived':
      return m.variables_user_derived({ name: user.name });
    case 'where':
      return m.variables_user_where();
    case 'weights':
      return m.variables_user_weights();
  }
}
