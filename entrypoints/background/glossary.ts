import { type Glossary, joinGlossaries } from '../../glossary/all';
import { readOwn, watchOwn } from '../../glossary/store/own';

let joined: Promise<Glossary> | undefined;

/** All that can be explained at this moment; kept until the reader's own terms change or the background sleeps. */
export function readGlossary(): Promise<Glossary> {
  joined ??= readOwn().then(joinGlossaries);
  return joined;
}

/** Takes up changes of the reader's own terms; calls back at each. */
export function followOwn(onChange: () => void): void {
  watchOwn((own) => {
    joined = Promise.resolve(joinGlossaries(own));
    onChange();
  });
}
