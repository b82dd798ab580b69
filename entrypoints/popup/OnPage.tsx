import { PageTerms } from '../../components/PageTerms';
import type { Library } from './library';
import type { Page } from './page';
import { groupTerms } from './state';

type Props = {
  readonly page: Page;
  readonly library: Library | undefined;
  readonly onOpen: (entryId: string) => void;
  readonly onShow: (entryId: string) => void;
};

/** The terms of the page, or what there is to do instead where it has none. */
export function OnPage({ page, library, onOpen, onShow }: Props) {
  if (page.kind === 'unreachable') return <Hint text="You can still look up any term above." />;
  if (page.kind === 'asking' || !library) return null;
  const { state, matches } = page.report;
  if (matches.length > 0) {
    return <PageTerms groups={groupTerms(matches, library.categoryOf)} onOpen={onOpen} onShow={onShow} />;
  }
  if (state.kind === 'off')
    return <Hint text="Switch it on above to see the terms of this page, or look up any term." />;
  if (state.kind !== 'on' && state.kind !== 'empty') return <Hint text="You can still look up any term above." />;
  return <Hint text="None of the terms you chose to see stand on this page. You can still look up any term above." />;
}

function Hint({ text }: { readonly text: string }) {
  return (
    <div class="empty">
      <p class="muted">{text}</p>
    </div>
  );
}
