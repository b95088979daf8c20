/** Types of the peers that bring none. Only what the benchmark calls. */
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(words: readonly string[]);
    /** Pairs of where a match ends (inclusive) and the words that end there. */
    search(text: string): [number, string[]][];
  }
}
declare module 'flashtext.js' {
  export default class KeywordProcessor {
    addKeyword(word: string, name?: string): void;
    extractKeywords(text: string): string[];
  }
}
declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    markRegExp(pattern: RegExp, options?: { done?: (count: number) => void }): void;
    unmark(): void;
  }
}
