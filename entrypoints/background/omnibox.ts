import { browser } from '#imports';
import { type Form, suggest } from './suggestions';

/** Where the address bar looks: what a text finds, best first, and whether it is the id of an entry. */
export type Index = {
  readonly find: (typed: string) => Promise<Parameters<typeof suggest>[1]>;
  readonly has: (entryId: string) => Promise<boolean>;
};

type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab';

const form: Form = import.meta.env.FIREFOX ? 'plain' : 'markup';

/** Answers queries typed into the address bar after `gl` and a space. */
export function answerOmnibox(index: Index): void {
  const { omnibox } = browser;
  omnibox.onInputStarted.addListener(() => offer(suggest('', [], form).first));
  omnibox.onInputChanged.addListener((typed, show) => {
    void index.find(typed).then((found) => {
      const { first, others } = suggest(typed, found, form);
      offer(first);
      show([...others]);
    });
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    void askedBy(text.trim(), index).then((asked) => openPage(asked, disposition));
  });
}

function offer(description: string): void {
  void browser.omnibox.setDefaultSuggestion({ description });
}

/** A line that was chosen comes as its entry's id; what was typed stands for the best that it finds, as the first line says. */
async function askedBy(text: string, { find, has }: Index): Promise<Record<string, string>> {
  if (await has(text)) return { entry: text };
  const [best] = text === '' ? [] : await find(text);
  return best ? { entry: best.entry.id } : { search: text };
}

async function openPage(asked: Record<string, string>, disposition: `${Disposition}`): Promise<void> {
  const url = `${browser.runtime.getURL('/popup.html')}?${new URLSearchParams(asked)}`;
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
