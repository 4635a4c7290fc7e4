/** Puts text on the clipboard, also on plain http, where browsers offer no clipboard object. */
export async function copyText(text: string): Promise<void> {
  await copyForms({ 'text/plain': text });
}

/** The same content in several forms; the program it is pasted into takes the richest it knows. */
export async function copyForms(forms: Readonly<Record<string, string>>): Promise<void> {
  if (typeof ClipboardItem !== 'undefined' && window.isSecureContext) {
    const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return;
  }
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
  };
  document.addEventListener('copy', fill, { once: true });
  document.execCommand('copy');
}
