// Renders the icon to the sizes that browsers ask for. WXT puts every public/icon/<size>.png into the manifest.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

/** The full drawing turns to mud below 48 px, so small sizes have one of their own. */
const SOURCES = { 16: 'icon-small', 32: 'icon-small', 48: 'icon', 96: 'icon', 128: 'icon' };

const root = fileURLToPath(new URL('..', import.meta.url));
mkdirSync(`${root}public/icon`, { recursive: true });

for (const [size, source] of Object.entries(SOURCES)) {
  const svg = readFileSync(`${root}assets/icons/${source}.svg`, 'utf8');
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: Number(size) },
    font: { loadSystemFonts: false },
  });
  writeFileSync(`${root}public/icon/${size}.png`, image.render().asPng());
}
