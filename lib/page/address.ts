/** The address under which a page is known: the one it has, but in our own viewer that of the file it shows. */
export function pageAddress(href: string): string {
  const { protocol, pathname, searchParams } = new URL(href);
  // Web pages can put anything into their addresses; ours are the only ones under this scheme that a reader of ours is in.
  const isViewer = /^[a-z]+-extension:$/.test(protocol) && pathname === '/viewer.html';
  return (isViewer && searchParams.get('file')) || href;
}
