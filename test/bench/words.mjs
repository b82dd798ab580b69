// What the pages of the bench are written with.

const list = (/** @type {string} */ text) => text.trim().split(/\s+/);

/** Words of any text, the most frequent first. */
export const ordinary = list(`
the of and to a in is that for it was on with as are be by at from this which or have an they not had but all were
their one we can has more when will if no out so up said what its about into than them only other new some could time
these two may then do first any my now such like our over man me even most made after also did many before must through
back years where much your way well down should because each just those people how too little state good very make world
still see own men work long get here between both life being under never day same another know while last might us great
old year off come since against go came right used take three states himself few house use during without again place
around however home small found part thought school general high every point course number line under water side been
night head went general early left few almost enough far took government yet better set told nothing something eyes hand
called room looked young country order fact among word question example form often important until children feet land
group service report result simple change level reader author page table value field list window section article chapter
method model process version note figure measure market customer product user data system team sales account service
revenue cost price plan project content network cloud test code build release design research support quality risk
channel campaign funnel journey segment audience traffic conversion pipeline forecast quota budget margin growth rate
index score share volume cycle stage phase path goal target metric`);

/** Words that begin names of a glossary, and those that end them. */
const qualities = list(`
active adaptive agile annual average blended bounded brand channel churn cloud cohort content conversion customer daily
data demand digital direct dynamic earned edge elastic engaged event external first flat funnel gross growth hosted
hybrid idle inbound indexed inner internal joint journey key launch lead lean lifetime linear local managed marginal
market master median mobile monthly native net nested network open organic outbound paid partial peak pipeline platform
pooled price primary product public qualified quarterly rapid raw reach recurring remote rolling sales sampled search
secure segment shared signal single social soft split staged static street structured target team test tiered total
trial trusted unit upper usage user value variable vendor virtual weekly weighted wide zero zonal`);
const things = list(`
acceptance access account activation adoption agency allocation analysis architecture asset attribution audience audit
automation backlog balance baseline batch benchmark billing board bounce budget buffer bundle cadence campaign capacity
capture catalog channel charter circle click cluster code cohort commit contract control cost coverage credit curve cycle
dashboard deal debt delivery demand density deployment depth design discount driver edge effort engagement escalation
estimate event exchange experiment exposure factor failover feature feed filter flow forecast frame friction funnel gap
gate goal graph grid growth handoff hook impact impression incident index insight intent interval inventory issue item
journey kernel label latency layer ledger lift limit list loop loyalty margin map mapping mesh metric migration mix model
module moment movement note offer onboarding order outcome output owner page panel partner path pattern payment period
persona phase pilot pipeline plan point policy pool portfolio position practice price priority process profile program
proof queue quota range rank rate ratio reach record recovery region release renewal replica report request reserve
retention retry return review reward risk roadmap role rollout route run sample scale schema scope score script segment
sequence session share shift signal slice slot source spend split sprint stack stage standard state step storage story
stream surface survey sync target task template term test thread threshold tier token touch trace traffic trend trigger
unit update upgrade usage value vault velocity version view visit volume wave window workflow yield zone`);
const syllables = list(
  'ba cor den fil gra hu jor kel lam mor nev ol pra quin ros sta tur ul vex wim yor zan dra plo ste',
);

/**
 * A glossary with made-up meanings in the shape of real ones: names of one to four words, short forms, clues.
 *
 * @param {number} count Entries.
 * @param {import('./random.mjs').Random} random
 */
export function makeGlossary(count, random) {
  /** @type {Set<string>} */
  const taken = new Set();
  const entries = [];
  for (let at = 0; entries.length < count; at++) {
    const term = makeName(random);
    if (taken.has(term)) continue;
    taken.add(term);
    const initials = term.split(' ').map((word) => word.charAt(0).toUpperCase());
    const acronyms = initials.length > 2 && at % 3 === 0 ? [initials.join('')] : [];
    const clues = [...new Set(Array.from({ length: 8 }, () => random.pick(things)))];
    entries.push({ id: term.replaceAll(' ', '-'), term, acronyms, aliases: [], clues });
  }
  return entries;
}

/** @param {import('./random.mjs').Random} random */
function makeName(random) {
  const kind = random.next();
  if (kind < 0.2) return Array.from({ length: 3 + random.below(2) }, () => random.pick(syllables)).join('');
  const last = random.pick(things);
  if (kind < 0.6) return `${random.pick(qualities)} ${last}`;
  if (kind < 0.9) return `${random.pick(qualities)} ${random.pick(things)} ${last}`;
  return `${random.pick(qualities)} ${random.pick(qualities)} ${random.pick(things)} ${last}`;
}

/** Words that no glossary has and no other page: what gives a language its many rare words. */
export function rareWord(/** @type {import('./random.mjs').Random} */ random) {
  const length = 2 + random.below(3);
  return `${Array.from({ length }, () => random.pick(syllables)).join('')}${random.pick(['ed', 'ing', 'er', 's', 'ly', ''])}`;
}
