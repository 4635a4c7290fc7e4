/** Follows a form on its way and can call it back. */
export interface Watch {
  readonly signal: AbortSignal;
  /** How much of the form has left, from 0 to 1. */
  readonly onsent: (share: number) => void;
}

/** Posts a form as fetch does, and tells how far it is: fetch cannot. */
export function sendForm(
  path: string,
  form: FormData,
  headers: Readonly<Record<string, string>>,
  { signal, onsent }: Watch,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.responseType = 'blob';
    request.upload.onprogress = ({ loaded, total }) => onsent(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onsent(1);
    request.onload = () => {
      const type = request.getResponseHeader('content-type') ?? '';
      resolve(
        new Response(request.response as Blob, { status: request.status, headers: { 'content-type': type } }),
      );
    };
    request.onerror = () => reject(new TypeError('no reply'));
    request.onabort = () => reject(new TypeError('called back'));
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
