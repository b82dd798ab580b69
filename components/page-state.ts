/** Why nothing can run on a page; `files` where the reader has not allowed pages opened from this computer. */
export type Unreachable = 'forbidden' | 'pdf' | 'access' | 'files' | 'reload' | 'unknown';

/**
 * What is true of the page in the tab. `site` is what the switch is for: the site, or the part of it that has a rule of its
 * own. `isOn` is what the settings say of it, which the page is about to follow.
 */
export type PageState =
  | { readonly kind: 'asking'; readonly site?: string; readonly isOn?: boolean }
  | { readonly kind: 'on' | 'empty' | 'known'; readonly site: string; readonly isOn: boolean; readonly terms: number }
  | { readonly kind: 'off'; readonly site: string; readonly isOn: boolean; readonly listed?: string }
  | { readonly kind: 'paused'; readonly site: string; readonly until: string }
  | { readonly kind: 'other'; readonly site: string; readonly why: string }
  | { readonly kind: 'unreachable'; readonly why: Unreachable };
