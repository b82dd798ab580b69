import { useState } from 'preact/hooks';
import { counted } from '../../components/counted';
import { HiddenCategories } from '../../components/HiddenCategories';
import { NoticeLine } from '../../components/NoticeLine';
import { type Order, PageTerms, type SheetForm } from '../../components/PageTerms';
import { nameOfSite } from '../../components/state-words';
import { ThinnedNote } from '../../components/ThinnedNote';
import { UnknownAcronyms } from '../../components/UnknownAcronyms';
import { type CategoryId, categories } from '../../glossary/categories';
import { copyText } from './clipboard';
import type { Library } from './library';
import type { Answered, Page } from './page';
import { isPlain } from './plain-capitals';
import { arrangeTerms, readPageMeaning } from './state';

type Props = {
  readonly page: Page;
  readonly library: Library | undefined;
  /** Categories that the reader hides on the site of the page. */
  readonly hiddenHere: readonly CategoryId[];
  readonly onOpen: (entryId: string) => void;
  readonly onShow: (entryId: string) => void;
  readonly onHide: (category: CategoryId, isHidden: boolean) => void;
  readonly onMarkAll: () => void;
  /** The reader knows these entries. */
  readonly onKnow: (entryIds: readonly string[]) => void;
  /** The reader wants to say what a name means. */
  readonly onAdd: (name: string) => void;
};

/** The terms of the page, or what there is to do instead where it has none. */
export function OnPage(props: Props) {
  const { page, library, hiddenHere, onHide, onMarkAll, onAdd } = props;
  /** What was hidden last, for the way back from where it was hidden. */
  const [last, setLast] = useState<CategoryId>();
  if (page.kind === 'unreachable') return <Hint text="You can still look up any term above." />;
  if (page.kind === 'asking' || !library) return null;
  const { state, matches } = page.report;
  const hidden = hiddenHere.map((category) => ({ category, name: categories[category] }));
  const isOn = state.kind === 'on' || state.kind === 'empty';
  const isHidden = last !== undefined && hiddenHere.includes(last);
  const hide = (category: CategoryId) => {
    setLast(category);
    onHide(category, true);
  };
  return (
    <>
      <NoticeLine
        notice={
          isHidden
            ? { words: `${categories[last]} is hidden on ${nameOfSite(page.site)}.`, onUndo: () => onHide(last, false) }
            : undefined
        }
      />
      <ThinnedNote {...page.amount} onMarkAll={onMarkAll} />
      {matches.length > 0 ? (
        <Terms {...props} page={page} library={library} hide={hide} />
      ) : (
        <Hint text={hintOf(state.kind)} />
      )}
      {isOn && <UnknownAcronyms acronyms={page.unknown.filter(({ text }) => !isPlain(text))} onAdd={onAdd} />}
      {isOn && <HiddenCategories categories={hidden} onShow={(category) => onHide(category, false)} />}
    </>
  );
}

type TermsProps = Props & {
  readonly page: Answered;
  readonly library: Library;
  readonly hide: (category: CategoryId) => void;
};

function Terms({ page, library, onOpen, onShow, onKnow, hide }: TermsProps) {
  const [order, setOrder] = useState<Order>('category');
  const [copied, setCopied] = useState('');
  const { matches } = page.report;
  const groups = arrangeTerms(matches, library.categoryOf, order);
  const copy = async (form: SheetForm) => {
    // Loaded when it is wanted, so that the popup opens sooner.
    const { linesOf, writeSheet } = await import('./sheet');
    const terms = groups.flatMap((group) => group.terms);
    const lines = linesOf(terms, (id) => library.read(id) ?? readPageMeaning(matches, id));
    setCopied(await copyText(writeSheet(form, lines, nameOfSite(page.site)), `Copied ${counted(lines.length)}.`));
  };
  return (
    <PageTerms
      groups={groups}
      order={order}
      onOrder={setOrder}
      onOpen={onOpen}
      onShow={onShow}
      onHide={hide}
      onKnow={onKnow}
      onCopy={(form) => void copy(form)}
      copied={copied}
    />
  );
}

function hintOf(kind: Answered['report']['state']['kind']): string {
  if (kind === 'off') return 'Switch it on above to see the terms of this page, or look up any term.';
  if (kind !== 'on' && kind !== 'empty') return 'You can still look up any term above.';
  return 'None of the terms you chose to see stand on this page. You can still look up any term above.';
}

function Hint({ text }: { readonly text: string }) {
  return (
    <div class="empty">
      <p class="muted">{text}</p>
    </div>
  );
}
