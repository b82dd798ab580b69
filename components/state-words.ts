import type { PageState, Unreachable } from './page-state';

/** A state in words: what is, and below it where or why. */
export type StateWords = { readonly line: string; readonly detail?: string | undefined };

/** What the state line says. */
export function describeState(state: PageState): StateWords {
  switch (state.kind) {
    case 'asking':
      return { line: 'Looking at this page…', detail: state.site && nameOfSite(state.site) };
    case 'on':
      return { line: `${countTerms(state.terms)} on this page`, detail: nameOfSite(state.site) };
    case 'empty':
      return { line: 'Nothing to explain on this page', detail: nameOfSite(state.site) };
    case 'known':
      return { line: knownLine(state.terms), detail: nameOfSite(state.site) };
    case 'off':
      return state.listed === undefined
        ? { line: 'Off: only on sites you chose', detail: nameOfSite(state.site) }
        : { line: `Off on ${nameOfSite(state.listed)}`, detail: 'You switched it off' };
    case 'paused':
      return { line: `Paused until ${state.until}`, detail: 'On all sites' };
    case 'other':
      return { line: state.why, detail: nameOfSite(state.site) };
    case 'unreachable':
      return unreachable[state.why];
  }
}

const unreachable: Readonly<Record<Unreachable, StateWords>> = {
  forbidden: { line: 'The browser does not let extensions run on this page' },
  pdf: { line: 'PDF: not readable', detail: 'Look its terms up below.' },
  access: { line: 'No access to this site yet', detail: 'You decide in the browser where extensions may run.' },
  files: {
    line: 'No access to files yet',
    detail: 'Switch on “Allow access to file URLs” for Glosslight in the browser’s list of extensions.',
  },
  reload: { line: 'Reload the page once to start', detail: 'It was open before Glosslight was installed or updated.' },
  unknown: {
    line: 'Glosslight can’t run on this page.',
    detail: 'Reload it if it was open before Glosslight was installed. The browser’s own pages can’t be explained.',
  },
};

function countTerms(terms: number): string {
  return `${terms} ${terms === 1 ? 'term' : 'terms'}`;
}

function knownLine(terms: number): string {
  return terms === 1 ? 'The one term here is one you know' : `All ${terms} terms here are ones you know`;
}

/** A site as people call it: pages opened from this computer have no host. */
export function nameOfSite(site: string): string {
  return site === 'file:' ? 'files on this computer' : site;
}
