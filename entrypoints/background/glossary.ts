import { type Glossary, joinGlossaries } from '../../glossary/all';
import { readBuiltin } from '../../glossary/builtin';
import { readOwn, watchOwnChanges } from '../../glossary/store/own';

let joined: Promise<Glossary> | undefined;

/** All that can be explained at this moment; kept until the reader's own terms change or the background sleeps. */
export function readGlossary(): Promise<Glossary> {
  return keep(joined ?? join(readOwn()));
}

/** Takes up changes of the reader's own terms; calls back at each. */
export function followOwn(onChange: () => void): void {
  watchOwnChanges(() => {
    // It is joined anew on the next request.
    joined = undefined;
    onChange();
  });
}

async function join(own: ReturnType<typeof readOwn>): Promise<Glossary> {
  return joinGlossaries(await readBuiltin(), await own);
}

/** Keeps the pending read; a failure is forgotten, so that the next request tries again. */
function keep(glossary: Promise<Glossary>): Promise<Glossary> {
  joined = glossary;
  glossary.catch(() => {
    if (joined === glossary) joined = undefined;
  });
  return glossary;
}
