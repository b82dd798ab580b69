import { useRef, useState } from 'preact/hooks';
import { counted } from '../../components/counted';
import { Acts } from '../../components/exchange/Acts';
import { NoticeLine } from '../../components/NoticeLine';
import { OptionsSection } from '../../components/OptionsSection';
import { RadioGroup } from '../../components/RadioGroup';
import type { Kept } from '../../glossary/exchange/backup';
import { type Restoring, useBackup, type Way } from './exchange/restoring';

/** A backup of everything, and the way back from one. */
export function BackupPart() {
  const { stage, save, read, restore, undo, close } = useBackup();
  const input = useRef<HTMLInputElement>(null);
  const back = stage.kind === 'closed' ? stage.undo : undefined;
  return (
    <OptionsSection
      part="backup"
      title="Backup"
      about="Your terms, settings and sites, what you know and the meanings you chose, in one file that you keep."
    >
      <div class="own-part">
        <div class="exchange-bar">
          <button type="button" class="button button-plain" onClick={save}>
            Save a backup
          </button>
          <button type="button" class="button button-plain" onClick={() => input.current?.click()}>
            Restore a backup
          </button>
        </div>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label="Backup to restore"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) read(file);
            // The same file may be chosen once more.
            event.currentTarget.value = '';
          }}
        />
        <p class="form-problem" role="alert">
          {stage.kind === 'problem' && stage.words}
        </p>
        {stage.kind === 'preview' && (
          <Preview preview={stage} onRestore={(way) => restore(stage, way)} onCancel={close} />
        )}
        <NoticeLine
          notice={
            stage.kind === 'closed' && stage.words
              ? { words: stage.words, ...(back && { onUndo: () => undo(back) }) }
              : undefined
          }
        />
      </div>
    </OptionsSection>
  );
}

type PreviewProps = {
  readonly preview: Restoring & { kind: 'preview' };
  readonly onRestore: (way: Way) => void;
  readonly onCancel: () => void;
};

/** What is in a backup, beside what is kept now, before anything is changed. */
function Preview({ preview: { backup, now, problem }, onRestore, onCancel }: PreviewProps) {
  const [way, setWay] = useState<Way>('merge');
  return (
    <section class="own-open import" aria-label="Restore a backup">
      <p>
        Made on <strong>{dayOf(backup.made)}</strong>. It holds {contentsOf(backup)}; you have {contentsOf(now)} now.
        {backup.unread > 0 && ` ${backup.unread} of its terms can’t be read and are left out.`}
      </p>
      <RadioGroup
        name="What to do with it"
        value={way}
        choices={[
          { value: 'merge', label: 'Add what is missing', about: 'Where both say something, what you have now stays.' },
          {
            value: 'replace',
            label: 'Put it in place of everything',
            about: 'What you have now is gone, until you undo it.',
          },
        ]}
        onChange={setWay}
      />
      <Acts
        problem={problem}
        words={way === 'merge' ? 'Add what is missing' : 'Replace everything'}
        onAct={() => onRestore(way)}
        onCancel={onCancel}
      />
    </section>
  );
}

function contentsOf({ terms, settings }: Kept): string {
  const sites = settings.offSites.length + settings.onSites.length;
  const parts = [counted(terms.length, 'term'), counted(sites, 'site'), counted(settings.known.length, 'known term')];
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function dayOf(made: string): string {
  const day = new Date(made);
  return Number.isNaN(day.getTime()) ? 'an unknown day' : day.toLocaleDateString('en', { dateStyle: 'long' });
}
