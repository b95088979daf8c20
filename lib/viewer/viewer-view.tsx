import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../ui/words/say';
import type { Sentence } from './words';

export interface OpenDocument {
  readonly pageCount: number;
  readonly page: number;
}

export interface ViewerProps {
  readonly title: string;
  readonly open?: OpenDocument | undefined;
  /** Said in place of pages, or beside them. */
  readonly sentence?: (Sentence & { readonly busy?: boolean }) | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
  /** Something that just happened. */
  readonly message: string;
  readonly pages: Ref<HTMLElement>;
  readonly onFile: (file: File) => void;
  readonly onPage: (page: number) => void;
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
}

/**
 * The whole viewer. What is not of the PDF stands in elements of our own name, which the reader never reads.
 */
export function ViewerView(props: ViewerProps) {
  const { title, open, sentence, action, message, pages, onFile } = props;
  const dragging = useDrop(onFile);
  return (
    <>
      <dispatch-lens-bar>
        <header class="bar">
          <h1 title={title}>{title}</h1>
          {open && <PageControls open={open} {...props} />}
          <FileButton onFile={onFile} prominent={!open} />
        </header>
      </dispatch-lens-bar>
      <main>
        {sentence && (
          <dispatch-lens-notice>
            <section class={open ? 'notice beside' : 'notice'} aria-busy={sentence.busy ?? false}>
              <p class="sentence">{sentence.sentence}</p>
              {sentence.note && <p class="note">{sentence.note}</p>}
              {action && (
                <button type="button" class="action" onClick={action.run}>
                  {action.label}
                </button>
              )}
            </section>
          </dispatch-lens-notice>
        )}
        {/* Not in the language of the interface; in which it is, nobody says. */}
        <article class="pages" lang="" ref={pages as Ref<HTMLElement>} />
      </main>
      <dispatch-lens-notice>
        <p class="message" role="status">
          {message}
        </p>
        {dragging && <p class="drop">{say('viewer_drop')}</p>}
      </dispatch-lens-notice>
    </>
  );
}

type ControlProps = Pick<ViewerProps, 'onPage' | 'onZoomIn' | 'onZoomOut'> & { readonly open: OpenDocument };

function PageControls({ open: { page, pageCount }, onPage, onZoomIn, onZoomOut }: ControlProps) {
  return (
    <div class="controls">
      <PageNumber page={page} pageCount={pageCount} onPage={onPage} />
      <Button label={say('viewer_zoom_out')} onClick={onZoomOut}>
        −
      </Button>
      <Button label={say('viewer_zoom_in')} onClick={onZoomIn}>
        +
      </Button>
    </div>
  );
}

/** The page in sight; a number that is typed in leads to that page. */
function PageNumber({ page, pageCount, onPage }: OpenDocument & Pick<ViewerProps, 'onPage'>) {
  const [typed, setTyped] = useState<string>();
  const go = (): void => {
    const wanted = Number(typed);
    if (typed !== undefined && Number.isInteger(wanted)) onPage(wanted);
    setTyped(undefined);
  };
  return (
    <form
      class="page-number"
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <label>
        {say('viewer_page')}{' '}
        <input
          type="text"
          inputMode="numeric"
          size={String(pageCount).length + 1}
          value={typed ?? String(page)}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => setTyped(undefined)}
        />
      </label>{' '}
      <span>{say('viewer_of', pageCount)}</span>
    </form>
  );
}

function Button(props: { label: string; onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="tool" aria-label={props.label} title={props.label} onClick={props.onClick}>
      {props.children}
    </button>
  );
}

/** A button, and the file field that it stands for. */
function FileButton({ onFile, prominent }: Pick<ViewerProps, 'onFile'> & { readonly prominent: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={prominent ? 'action' : 'tool'} onClick={() => field.current?.click()}>
        {say('viewer_open')}
      </button>
      <input
        ref={field}
        type="file"
        accept="application/pdf,.pdf"
        hidden
        aria-label={say('viewer_open')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file can be chosen again.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}

/** Takes a file that is dropped anywhere. True while one is held over the window. */
function useDrop(onFile: (file: File) => void): boolean {
  const [dragging, setDragging] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDragging(true);
    };
    const drop = (event: DragEvent): void => {
      // Whatever it is, the browser must not leave this page for it.
      event.preventDefault();
      setDragging(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) latest.current(file);
    };
    addEventListener('dragover', over, { signal });
    addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setDragging(false), {
      signal,
    });
    addEventListener('drop', drop, { signal });
    return () => ending.abort();
  }, []);
  return dragging;
}
