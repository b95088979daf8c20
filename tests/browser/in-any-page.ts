/** What pages are asked in Chromium and in Firefox alike. Sent to them as text: nothing from outside may be used. */

/** Wipes the marks before each frame, as a page may: they come back by themselves otherwise. */
export function wipeMarks(): void {
  const wipe = (): void => {
    CSS.highlights.clear();
    requestAnimationFrame(wipe);
  };
  wipe();
}

/** How marks of dark words look. */
export function lookOfMarks(): { line: string; background: string } {
  const { textDecorationLine: line, backgroundColor: background } = getComputedStyle(
    document.body,
    '::highlight(dispatch-lens-mark)',
  );
  return { line, background };
}
