/** Elements of our own name: the reader passes over whatever is in them. */
import type { HTMLAttributes } from 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'dispatch-lens-bar': HTMLAttributes<HTMLElement>;
      'dispatch-lens-notice': HTMLAttributes<HTMLElement>;
    }
  }
}
