import { type Glossary, joinGlossaries } from '../../glossary/all';
import { readBuiltin } from '../../glossary/builtin';
import { readOwn, watchOwn } from '../../glossary/store/own';

let joined: Promise<Glossary> | undefined;

/** All that can be explained at this moment; kept until the reader's own terms change or the background sleeps. */
export function readGlossary(): Promise<Glossary> {
  return keep(joined ?? join(readOwn()));
}

/** Takes up changes of the reader's own terms; calls back at each. */
export function followOwn(onChange: () => void): void {
  watchOwn((own) => {
    // Where nobody has asked for it yet, it is joined once somebody does.
    if (joined) void keep(join(Promise.resolve(own)));
    onChange();
  });
}

async function join(own: ReturnType<typeof readOwn>): Promise<Glossary> {
  return joinGlossaries(await readBuiltin(), await own);
}

/** Keeps what is being read; a failure is forgotten, so that the next one who asks tries again. */
function keep(glossary: Promise<Glossary>): Promise<Glossary> {
  joined = glossary;
  glossary.catch(() => {
    if (joined === glossary) joined = undefined;
  });
  return glossary;
}
