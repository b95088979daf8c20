import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Command } from '../../lib/browser/command-names';
import { bindings } from '../../lib/browser/commands';
import { loadFeedback, onFeedbackChange, removeAllFeedback } from '../../lib/browser/feedback-store';
import {
  loadRules,
  onRulesChange,
  type Rules,
  resetSettings,
  saveSettings,
} from '../../lib/browser/settings-store';
import { addedSites, removeSite } from '../../lib/browser/site-access';
import { overseasLabourCore } from '../../lib/pack/overseas-labour-core';
import { openConcepts } from '../../lib/pack/own-entries';
import { type Feedback, toLabelledFile } from '../../lib/settings/feedback';
import { exportSettings, parseSettings, type Settings, SettingsError } from '../../lib/settings/settings';
import { DataSection, FeedbackSection, KeysSection } from '../../lib/ui/options/data-sections';
import { MarksSection } from '../../lib/ui/options/marks-section';
import { OwnSection } from '../../lib/ui/options/own-section';
import {
  LanguagesSection,
  type SampleEffect,
  SensitivitySection,
} from '../../lib/ui/options/reading-sections';
import { SitesSection } from '../../lib/ui/options/sites-section';
import { settingsFault } from '../../lib/ui/words/fault-words';
import { locale, say } from '../../lib/ui/words/say';
import { sampleEffect } from './sample-effect';
import { saveFile } from './save-file';

export function Options() {
  const { rules, feedback, allowed, keys, refresh } = useStored();
  const [saved, setSaved] = useState('');
  const effect = useSampleEffect(rules?.own);
  const concepts = useMemo(() => openConcepts(overseasLabourCore, locale()), []);
  if (!rules) return null;
  const { own, policy } = rules;
  const change = async (settings: Settings): Promise<void> => {
    await saveSettings(settings);
    setSaved(say('saved'));
  };
  const parts = { settings: own, onChange: change };
  return (
    <main>
      <h1>{say('options_title')}</h1>
      <SitesSection
        settings={rules.settings}
        own={own}
        onChange={change}
        policy={policy}
        allowed={allowed}
        onWithdraw={async (pattern) => {
          await removeSite(pattern);
          refresh();
        }}
      />
      <LanguagesSection {...parts} />
      <SensitivitySection {...parts} effect={effect} />
      <MarksSection {...parts} />
      <OwnSection {...parts} concepts={concepts} />
      <FeedbackSection
        entries={feedback.length}
        retentionDays={policy.retentionDays}
        exportAllowed={!policy.forbidExport}
        onExport={() => saveFile('not-relevant.jsonl', toLabelledFile(feedback), 'application/jsonl')}
        onClear={removeAllFeedback}
      />
      <KeysSection keys={keyRows(keys)} />
      <DataSection
        exportAllowed={!policy.forbidExport}
        onExport={() => saveFile('dispatch-lens-settings.json', exportSettings(own), 'application/json')}
        onImport={importFile}
        onReset={resetSettings}
      />
      <PackNote expected={policy.packVersion} />
      <p class="saved" role="status">
        {saved}
      </p>
    </main>
  );
}

/** Nothing is replaced unless all of the file is good. */
async function importFile(json: string): Promise<string | undefined> {
  try {
    await saveSettings(parseSettings(json));
    return undefined;
  } catch (error) {
    if (error instanceof SettingsError) return settingsFault(error);
    throw error;
  }
}

function PackNote({ expected }: { readonly expected: string | undefined }) {
  const { version } = overseasLabourCore.manifest;
  if (!expected || expected === version) return null;
  return <p class="refused">{say('policy_pack', expected, version)}</p>;
}

const keyRows = (keys: Partial<Record<Command, string>>) => [
  { does: say('key_popup'), keys: keys._execute_action ?? '' },
  { does: say('key_next_long'), keys: keys['next-passage'] ?? '' },
  { does: say('key_previous_long'), keys: keys['previous-passage'] ?? '' },
  { does: say('key_toggle_long'), keys: keys['toggle-marks'] ?? '' },
];

/** What is stored, kept up to date while another page of ours changes it. */
function useStored() {
  const [rules, setRules] = useState<Rules>();
  const [feedback, setFeedback] = useState<readonly Feedback[]>([]);
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const [keys, setKeys] = useState<Partial<Record<Command, string>>>({});
  const refresh = (): void => {
    void loadRules().then(async (next) => {
      setRules(next);
      setFeedback(await loadFeedback(next.policy.retentionDays));
    });
    void addedSites().then(setAllowed);
    void bindings().then(setKeys);
  };
  useEffect(() => {
    const ending = new AbortController();
    refresh();
    onRulesChange(refresh, ending.signal);
    onFeedbackChange(refresh, ending.signal);
    return () => ending.abort();
  }, []);
  return { rules, feedback, allowed, keys, refresh };
}

/** Worked out after the page is there: it takes a moment. */
function useSampleEffect(settings: Settings | undefined): SampleEffect | undefined {
  const [effect, setEffect] = useState<SampleEffect>();
  const key = JSON.stringify([settings?.sensitivity, settings?.own]);
  useEffect(() => {
    if (!settings) return;
    const timer = setTimeout(() => setEffect(sampleEffect(settings)));
    return () => clearTimeout(timer);
  }, [key]);
  return effect;
}
