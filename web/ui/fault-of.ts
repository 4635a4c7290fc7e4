import { m } from '../messages/compiled/messages.js';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a browser finds wrong with a control, in the language of the page; its `title` says what a pattern asks for. */
export function faultOf(control: Control): string {
  const { validity } = control;
  if (validity.valueMissing) return missing(control);
  if (control instanceof HTMLSelectElement) return m.shell_fault_choose();
  if (validity.tooShort) return m.shell_fault_short({ least: control.minLength, now: control.value.length });
  if (control instanceof HTMLTextAreaElement) return m.shell_fault_field();
  if (validity.badInput) return m.shell_fault_number();
  if (validity.rangeUnderflow) return m.shell_fault_least({ least: control.min });
  if (validity.rangeOverflow) return m.shell_fault_most({ most: control.max });
  if (validity.stepMismatch) return m.shell_fault_whole();
  if (validity.typeMismatch)
    return control.type === 'email' ? m.shell_fault_email() : m.shell_fault_address();
  return control.title || m.shell_fault_field();
}

function missing(control: Control): string {
  if (control instanceof HTMLSelectElement) return m.shell_fault_choose();
  return control.type === 'checkbox' ? m.shell_fault_tick() : m.shell_fault_missing();
}
