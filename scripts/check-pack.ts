/** Checks the pack before a build: a pack that does not parse stops it, with the place and the remedy. */
import { PackError, parsePack } from '../lib/pack/parse';
import { readPackFiles } from './pack-files';

try {
  const { concepts, places, cards, terms } = parsePack(readPackFiles(process.argv[2]));
  const entries = Object.values(terms).reduce((sum, list) => sum + list.length, 0);
  console.log(
    `Pack: ${concepts.length} concepts, ${entries} term entries, ${places.length} places, ${cards.length} cards`,
  );
} catch (error) {
  if (!(error instanceof PackError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
