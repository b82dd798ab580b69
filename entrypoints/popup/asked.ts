import { useLayoutEffect } from 'preact/hooks';
import type { Library } from './library';

/** Opens the entry that the address asks for, as the address bar's suggestions do, once the glossary can be read. */
export function useAskedEntry(library: Library | undefined, open: (entryId: string) => void): void {
  const isLoaded = library !== undefined;
  useLayoutEffect(() => {
    const asked = new URLSearchParams(location.search).get('entry');
    if (isLoaded && asked) open(asked);
  }, [isLoaded]);
}
