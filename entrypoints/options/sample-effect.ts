/** What a sensitivity does to the sample page, found out by reading it: the same pipeline, the same pack. */
import { overseasLabourEnglish } from '../../lib/pack/overseas-labour-english';
import { extractPageText } from '../../lib/page/page-source';
import { pageReader } from '../../lib/read-page';
import { packFor } from '../../lib/settings/reading';
import type { Settings } from '../../lib/settings/settings';
import type { SampleEffect } from '../../lib/ui/options/reading-sections';
import { sampleArticle } from '../../lib/ui/sample-article';

export function sampleEffect({ own, sensitivity }: Settings): SampleEffect {
  const balanced = quotesAt({ own, sensitivity: 0 });
  const chosen = sensitivity === 0 ? balanced : quotesAt({ own, sensitivity });
  return {
    passages: chosen.length,
    added: chosen.filter((quote) => !balanced.includes(quote)),
    hidden: balanced.filter((quote) => !chosen.includes(quote)),
  };
}

function quotesAt(settings: Pick<Settings, 'own' | 'sensitivity'>): string[] {
  const page = extractPageText(sampleArticle().document);
  const { findings } = pageReader(packFor(overseasLabourEnglish, settings))(page);
  return findings.map(({ quote }) => quote);
}
