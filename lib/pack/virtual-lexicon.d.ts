/** Made by scripts/compiled.ts when the extension is packaged. */
declare module 'virtual:lexicon/*' {
  const lexicon: import('./lexicon-data').LexiconData;
  export default lexicon;
}
