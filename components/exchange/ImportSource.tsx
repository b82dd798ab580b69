import type { TargetedClipboardEvent, TargetedDragEvent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PageIcon } from '../PageIcon';
import { Acts } from './Acts';

type Props = {
  /** Why the last file or text could not be read. */
  readonly problem: string | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  /** What was pasted, with its markup where it came with some. */
  readonly onText: (text: string, html: string) => void;
  readonly onCancel: () => void;
};

/** Endings of files that can be read. A folder's other files are left out by the browser's own dialog. */
const endings =
  '.csv,.tsv,.tab,.txt,.xlsx,.json,.jsonl,.jsonld,.yaml,.yml,.md,.markdown,.html,.htm,.tbx,.xml,.rdf,.ttl,text/*';

/** Where terms come from: a file that is dropped or chosen, or text that is pasted. */
export function ImportSource({ problem, onFiles, onText, onCancel }: Props) {
  const [text, setText] = useState('');
  const [isOver, setOver] = useState(false);
  const html = useRef({ of: '', html: '' });
  const choose = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useLayoutEffect(() => choose.current?.focus(), []);

  const drop = (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    setOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    const dropped = event.dataTransfer?.getData('text/plain') ?? '';
    if (files.length > 0) onFiles(files);
    else if (dropped.trim() !== '') onText(dropped, event.dataTransfer?.getData('text/html') ?? '');
  };
  const paste = (event: TargetedClipboardEvent<HTMLTextAreaElement>) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0) {
      event.preventDefault();
      onFiles(files);
    }
    const { clipboardData: data } = event;
    html.current = { of: data?.getData('text/plain') ?? '', html: data?.getData('text/html') ?? '' };
  };
  return (
    <section class="own-open import" aria-labelledby={id} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <h3 class="form-title" id={id}>
        Import terms
      </h3>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is dropped can be chosen by the button in it */}
      <div
        class="import-drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <PageIcon name="add" />
        <p>
          Drop files here, or{' '}
          <button type="button" class="import-choose" ref={choose} onClick={() => input.current?.click()}>
            choose files
          </button>
        </p>
        <p class="muted">
          CSV, Excel, JSON, YAML, Markdown, text, web pages, TBX and SKOS. You see what would change before anything
          does.
        </p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={endings}
          aria-label="Files with terms"
          onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
        />
      </div>
      <label class="control-name" for={`${id}-text`}>
        Or paste a list
      </label>
      <textarea
        id={`${id}-text`}
        class="field form-input import-text"
        rows={4}
        spellcheck={false}
        placeholder={'ARR: annual recurring revenue\nGate – where a project is looked at before it goes on'}
        value={text}
        onPaste={paste}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Acts
        problem={problem}
        words="Look at it"
        isDisabled={text.trim() === ''}
        onAct={() => onText(text, html.current.of === text ? html.current.html : '')}
        onCancel={onCancel}
      />
    </section>
  );
}
