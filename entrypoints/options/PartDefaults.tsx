import { useEffect, useState } from 'preact/hooks';
import { defaultSettings } from '../../glossary/store/defaults';
import type { Settings } from '../../glossary/store/settings';
import type { Change } from './changes';
import { isUsual, type ResettablePart, settingsOf } from './part-defaults';

type Props = {
  readonly part: ResettablePart;
  readonly settings: Settings;
  readonly onChange: Change;
};

/** Puts a part's settings back as they came, where one differs; and once pressed, takes that back. */
export function PartDefaults({ part, settings, onChange }: Props) {
  const [before, setBefore] = useState<Partial<Settings>>();
  const isAsItCame = isUsual(part, settings);
  // What is chosen afterwards is newer than what an undo would bring back.
  useEffect(() => {
    if (!isAsItCame) setBefore(undefined);
  }, [isAsItCame]);
  const take = (fields: Partial<Settings>, words: string) => onChange((current) => ({ ...current, ...fields }), words);

  const putBack = async () => {
    setBefore(settingsOf(part, settings));
    if (!(await take(settingsOf(part, defaultSettings), 'The defaults are back'))) setBefore(undefined);
  };

  // One button in both states, so that the keyboard stays on it.
  if (isAsItCame && !before) return null;
  const back = isAsItCame ? before : undefined;
  return (
    <button
      type="button"
      class="button-quiet part-defaults"
      onClick={() => (back ? take(back, 'Your choices are back') : putBack())}
    >
      {back ? 'Undo' : 'Put back the defaults'}
    </button>
  );
}
