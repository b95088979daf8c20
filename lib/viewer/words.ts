/** Every sentence that a reader sees in the viewer. */
import type { FetchProblem } from './fetch-file';
import type { PdfProblemKind } from './pdf-file';

const number = new Intl.NumberFormat('en-GB');

export const APP = 'Dispatch Lens';
export const OPEN_FILE = 'Open a file';
export const PAGE = 'Page';
export const ZOOM_IN = 'Zoom in';
export const ZOOM_OUT = 'Zoom out';
export const TRY_AGAIN = 'Try again';
export const VIEWER = 'PDF';
export const DROP_HERE = 'Drop the file to read it';

export const pageLabel = (page: number): string => `Page ${number.format(page)}`;
export const ofPages = (count: number): string => `of ${number.format(count)}`;
export const allowOn = (host: string): string => `Allow on ${host}`;

export interface Sentence {
  readonly sentence: string;
  readonly note?: string;
}

export const EMPTY: Sentence = {
  sentence: 'Choose a PDF from this computer, or drop it here.',
  note: 'It is read in this window. Nothing of it leaves your computer.',
};

export const fetching = (host: string): Sentence => ({ sentence: `Fetching the file from ${host}…` });

export const OPENING: Sentence = { sentence: 'Opening the file…' };

export const askFor = (host: string): Sentence => ({
  sentence: `Dispatch Lens may not fetch files from ${host} yet.`,
  note: 'You can take this back at any time in the browser’s settings for extensions.',
});

export const DECLINED = 'Nothing was allowed, so nothing was fetched.';

/** The file is there and cannot be shown. */
export function problem(kind: PdfProblemKind): Sentence {
  return kind === 'locked'
    ? {
        sentence: 'This PDF is locked with a password.',
        note: 'Dispatch Lens can read it once it has been saved without one.',
      }
    : {
        sentence: 'This file cannot be read: it is damaged, or not a PDF.',
        note: 'Nothing was changed in it.',
      };
}

/** The file did not come. */
export function fetchProblem({ kind, status }: FetchProblem, host: string): Sentence {
  const note = 'You can also save the file in your browser and open it here.';
  switch (kind) {
    case 'unreachable':
      return {
        sentence: `The file could not be fetched: ${host} did not answer, or sends on to another site.`,
        note,
      };
    case 'refused':
      return {
        sentence:
          status === 404
            ? `${host} says that it has no such file.`
            : `${host} did not give the file (answer ${status}).`,
        note,
      };
    case 'not-pdf':
      return {
        sentence: `${host} sent something else than a PDF, perhaps a page that asks to sign in.`,
        note,
      };
  }
}

export const NO_TEXT = 'This PDF has no text that could be read: its pages are pictures, as in a scan.';
