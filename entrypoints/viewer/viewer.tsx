import { useEffect, useRef, useState } from 'preact/hooks';
import { hasSiteAccess, requestSiteAccess } from '../../lib/browser/site-access';
import { say } from '../../lib/ui/words/say';
import { DocumentView } from '../../lib/viewer/document-view';
import { FetchProblem, fetchFile } from '../../lib/viewer/fetch-file';
import { openPdf, PdfProblem } from '../../lib/viewer/pdf-file';
import { type OpenDocument, ViewerView } from '../../lib/viewer/viewer-view';
import {
  askFor,
  fetching,
  fetchProblem,
  nothingOpen,
  opening,
  problem,
  type Sentence,
} from '../../lib/viewer/words';

interface Said {
  readonly sentence: Sentence & { readonly busy?: boolean };
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** @param file on the web, to be fetched; without one the person is asked for a file */
export function Viewer({ file }: { readonly file?: string | undefined }) {
  const pages = useRef<HTMLElement>(null);
  const view = useRef<DocumentView>(undefined);
  const coming = useRef<AbortController>(undefined);
  const [title, setTitle] = useState(file === undefined ? say('ext_name') : nameOf(file));
  const [open, setOpen] = useState<OpenDocument>();
  const [said, setSaid] = useState<Said | undefined>({ sentence: nothingOpen() });
  const [message, setMessage] = useState('');

  /** Makes room for a file; what was on its way before it no longer counts. */
  const begin = (name: string): AbortSignal => {
    coming.current?.abort();
    coming.current = new AbortController();
    view.current?.close();
    view.current = undefined;
    setOpen(undefined);
    setMessage('');
    setTitle(name);
    return coming.current.signal;
  };

  const show = async (bytes: Uint8Array, name: string, signal: AbortSignal): Promise<void> => {
    setSaid({ sentence: { ...opening(), busy: true } });
    const pdf = await openPdf(bytes);
    if (signal.aborted || !pages.current) return pdf.close();
    const next = new DocumentView(pdf, pages.current, {
      onPage: (page) => setOpen({ page, pageCount: next.pageCount }),
      onRead: (characters) => {
        if (characters === 0) setMessage(say('viewer_no_text'));
        pages.current?.setAttribute('aria-busy', 'false');
      },
    });
    view.current = next;
    pages.current.setAttribute('aria-busy', 'true');
    await next.open().catch((error: unknown) => {
      throw new PdfProblem('broken', error);
    });
    scrollTo({ top: 0, behavior: 'instant' });
    setTitle(pdf.title || name);
    setOpen({ page: 1, pageCount: next.pageCount });
    setSaid(undefined);
  };

  const fail = (error: unknown, signal: AbortSignal, host = ''): void => {
    if (signal.aborted) return;
    view.current?.close();
    view.current = undefined;
    if (error instanceof PdfProblem) setSaid({ sentence: problem(error.kind) });
    else if (error instanceof FetchProblem)
      setSaid({
        sentence: fetchProblem(error, host),
        action: { label: say('viewer_again'), run: () => void fromWeb(file!) },
      });
    else throw error;
  };

  const fromDisk = async (chosen: File): Promise<void> => {
    const signal = begin(chosen.name);
    // The address must not go on naming the file that was here before.
    history.replaceState(null, '', location.pathname);
    try {
      await show(new Uint8Array(await chosen.arrayBuffer()), chosen.name, signal);
    } catch (error) {
      fail(error instanceof DOMException ? new PdfProblem('broken', error) : error, signal);
    }
  };

  const fromWeb = async (address: string): Promise<void> => {
    const host = new URL(address).hostname;
    const name = nameOf(address);
    const signal = begin(name);
    setSaid({ sentence: { ...fetching(host), busy: true } });
    try {
      if (!(await hasSiteAccess(address))) return ask(address, host);
      await show(await fetchFile(address, signal), name, signal);
    } catch (error) {
      fail(error, signal, host);
    }
  };

  const ask = (address: string, host: string): void => {
    const request = async (): Promise<void> => {
      // Nothing may be awaited before the request, or the browser no longer takes it for part of the click.
      if (await requestSiteAccess(address)) await fromWeb(address);
      else setMessage(say('viewer_declined'));
    };
    setSaid({
      sentence: askFor(host),
      action: { label: say('allow_site', host), run: () => void request() },
    });
  };

  useEffect(() => {
    if (file !== undefined) void fromWeb(file);
  }, []);
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <ViewerView
      title={title}
      open={open}
      sentence={said?.sentence}
      action={said?.action}
      message={message}
      pages={pages}
      onFile={(chosen) => void fromDisk(chosen)}
      onPage={(page) => view.current?.goTo(page)}
      onZoomIn={() => view.current?.zoomIn()}
      onZoomOut={() => view.current?.zoomOut()}
    />
  );
}

/** What a file is called in its address. */
function nameOf(address: string): string {
  const { hostname, pathname } = new URL(address);
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || hostname;
  } catch {
    return last || hostname;
  }
}
