import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Asked, DryRun } from '../../glossary/exchange/importer';
import type { Resolution } from '../../glossary/exchange/plan';
import { counted } from '../counted';
import { Acts } from './Acts';
import { Clashes } from './Clashes';
import { ColumnRoles } from './ColumnRoles';

/** What would be imported, for the reader to look at and correct. */
export type Preview = {
  /** What the terms come from, in words. */
  readonly from: string;
  /** Names of sheets or languages, of which one is imported. */
  readonly tables: readonly string[];
  readonly table: number;
  readonly run: DryRun;
  readonly all: Resolution;
  readonly each: ReadonlyMap<number, Resolution>;
  /** Why it could not be saved. */
  readonly problem?: string | undefined;
};

type Props = Preview & {
  readonly onAsk: (asked: Asked) => void;
  readonly onAll: (how: Resolution) => void;
  readonly onOne: (at: number, how: Resolution) => void;
  /** The reader wants the rows that can't be taken as a file. */
  readonly onSaveBad: () => void;
  readonly onImport: () => void;
  readonly onCancel: () => void;
};

/** What an import would change, before it does: how the file was read, what is new, what differs, what can't be taken. */
export function ImportPreview(props: Props) {
  const { from, tables, table, run, all, each, problem } = props;
  const { onAsk, onAll, onOne, onSaveBad, onImport, onCancel } = props;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const count = countOf(run, all, each);
  return (
    <section class="own-open import" aria-labelledby={id} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <h3 class="form-title" id={id} ref={heading} tabIndex={-1}>
        Import from {from}
      </h3>
      {run.sketch.isMapped && (
        <>
          <div class="import-how">
            {tables.length > 1 && (
              <label>
                <span class="control-name">Read</span>
                <select
                  class="field"
                  value={String(table)}
                  onChange={(event) => onAsk({ table: Number(event.currentTarget.value) })}
                >
                  {tables.map((name, at) => (
                    <option key={at} value={String(at)}>
                      {nameOf(name, at)}
                    </option>
                  ))}
                </select>
              </label>
            )}
            {run.sketch.canTurn && (
              <label class="choice">
                <input
                  type="checkbox"
                  checked={run.isHeaded}
                  onChange={(event) => onAsk({ table, isHeaded: event.currentTarget.checked })}
                />
                <span class="choice-label">The first row names the columns</span>
              </label>
            )}
          </div>
          <ColumnRoles
            sketch={run.sketch}
            mapping={run.mapping}
            onChange={(mapping) => onAsk({ table, isHeaded: run.isHeaded, mapping })}
          />
        </>
      )}
      <Counts run={run} />
      {run.samples.length > 0 && <Samples run={run} />}
      {run.clashes.length > 0 && <Clashes clashes={run.clashes} all={all} each={each} onAll={onAll} onOne={onOne} />}
      {run.bad.length > 0 && <Bad run={run} onSave={onSaveBad} />}
      <Acts
        problem={problem}
        words={count === 0 ? 'Nothing to import' : `Import ${counted(count)}`}
        isDisabled={count === 0}
        onAct={onImport}
        onCancel={onCancel}
      />
    </section>
  );
}

/** Entries that would be written. */
function countOf({ added, completed, clashes }: DryRun, all: Resolution, each: Props['each']): number {
  const decided = clashes.filter(({ at }) => (each.get(at) ?? all) !== 'mine');
  return added + completed + decided.length;
}

function Counts({ run: { added, completed, clashes, same, bad } }: { readonly run: DryRun }) {
  const counts: readonly (readonly [number, string])[] = [
    [added, 'new'],
    [completed, 'with more than you have'],
    [clashes.length, 'explained differently'],
    [same, 'that you have already'],
    [bad.length, bad.length === 1 ? 'row that can’t be taken' : 'rows that can’t be taken'],
  ];
  return (
    <ul class="import-counts" aria-label="What it would change">
      {counts
        .filter(([count]) => count > 0)
        .map(([count, words]) => (
          <li key={words}>
            <strong>{count.toLocaleString('en')}</strong> {words}
          </li>
        ))}
    </ul>
  );
}

/** The first new terms, as they would be. */
function Samples({ run: { samples, added } }: { readonly run: DryRun }) {
  return (
    <details>
      <summary>{added > samples.length ? `The first ${samples.length} new terms` : 'The new terms'}</summary>
      <ul class="import-list">
        {samples.map(({ term, acronyms, definition }, at) => (
          <li key={at} dir="auto">
            <span class="own-term">{term}</span>
            {acronyms.length > 0 && <span class="muted"> {acronyms.join(', ')}</span>}
            <p class="own-meaning">{definition}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Rows that are named; all of them are in the file that can be saved. */
const namedRows = 50;

function Bad({ run: { bad }, onSave }: { readonly run: DryRun; readonly onSave: () => void }) {
  return (
    <details>
      <summary>Rows that can’t be taken, and why</summary>
      <ul class="import-list">
        {bad.slice(0, namedRows).map(({ at, why }) => (
          <li key={at}>
            <span class="muted">Row {at}: </span>
            {why}
          </li>
        ))}
      </ul>
      <button type="button" class="button-quiet" onClick={onSave}>
        {bad.length === 1 ? 'Save this row as a file' : `Save all ${bad.length.toLocaleString('en')} as a file`}
      </button>
    </details>
  );
}

/** What a sheet or a language is called. */
function nameOf(name: string, at: number): string {
  if (name === '') return at === 0 ? 'All of it' : `Part ${at + 1}`;
  if (!/^[a-z]{2}$/.test(name)) return name;
  return new Intl.DisplayNames('en', { type: 'language' }).of(name) ?? name;
}
