/** Turns the bytes of a file into text, as a browser would. */
import { InputFault } from './command';

/** How far a declaration of the encoding is looked for, in bytes. */
const DECLARATION_WITHIN = 4_096;
/** How far a NUL is looked for, in bytes: what has one is a picture, a PDF, an archive. */
const BINARY_WITHIN = 8_192;
const META_CHARSET = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i;
const XML_ENCODING = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i;
const MARKUP = /^\s*<(?:!doctype\b|!--|\?xml\b|[a-z][a-z0-9-]*(?:\s[^<]*)?\/?>)/i;

/**
 * By byte order mark, then by what the markup declares, else UTF-8. Bytes that do not fit become U+FFFD.
 *
 * @param name of the source, for the fault
 * @throws InputFault where the bytes are not text
 */
export function decode(bytes: Uint8Array, name: string): string {
  const marked = markedEncoding(bytes);
  if (!marked && bytes.subarray(0, BINARY_WITHIN).includes(0)) throw new InputFault(name, 'is not text');
  return decoderFor(marked ?? declaredEncoding(bytes)).decode(bytes);
}

/** True for text that begins as a page or a part of one does. */
export const looksLikeMarkup = (text: string): boolean => MARKUP.test(text);

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_WITHIN));
  if (!looksLikeMarkup(head)) return 'utf-8';
  const declared = META_CHARSET.exec(head)?.[1] ?? XML_ENCODING.exec(head)?.[1] ?? 'utf-8';
  // Whoever could read this declaration byte by byte has no UTF-16 before them.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    // A name that nobody knows. Browsers guess; most of the web is UTF-8.
    return new TextDecoder();
  }
}
