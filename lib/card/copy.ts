/** To the clipboard, as text and as HTML. */
import type { Citation } from '../ui/citation';

/** Resolves to whether it is there. Call it within a click: browsers refuse to write otherwise. */
export async function copyCitation({ text, html }: Citation): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    // No clipboard on pages without https, or where the page's own policy forbids it.
    return copyByCommand({ text, html });
  }
}

/** The way from before there was a clipboard to write to. */
function copyByCommand({ text, html }: Citation): boolean {
  let written = false;
  const write = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    written = event.clipboardData !== null;
  };
  addEventListener('copy', write, { capture: true, once: true });
  try {
    return document.execCommand('copy') && written;
  } finally {
    removeEventListener('copy', write, { capture: true });
  }
}
