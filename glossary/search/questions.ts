/** Words that a question begins with, and what stands between them and what is asked for. */
const opening = new Set(
  'what whats who whos why how when which where is are was do does did we you they i can could should the a an in meaning meant mean definition define explain tell me about difference between acronym abbreviation short term word for of by calculate measure please'.split(
    ' ',
  ),
);

/** Words that a question ends with. */
const closing = new Set(
  'mean means meaning meant stand stands for definition defined explained explanation calculated'.split(' '),
);

/** The words of a query without those that only ask: "what does ARR mean" is about ARR. All of them where nothing is left. */
export function askedFor(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length];
  while (from < to && opening.has(words[from] ?? '')) from += 1;
  while (to > from && closing.has(words[to - 1] ?? '')) to -= 1;
  return from < to ? words.slice(from, to) : words;
}

/** Words that say nothing of what somebody looks for. */
const idle = new Set(
  'a an the and or of to in on at by for from with without as is are was be been being it its this that these those there their they them you your we our us i my me he she who what which when where how why do does did can could should would will may not no so than then too very just also about into over out up off all any each every some more most much many only other same own thing things something somebody someone people one get gets getting have has had make makes made use uses used using'.split(
    ' ',
  ),
);

/** The words that say what somebody looks for, each once; all of them where none does. */
export function telling(words: readonly string[]): readonly string[] {
  const told = [...new Set(words)].filter((word) => !idle.has(word));
  return told.length > 0 ? told : words;
}
