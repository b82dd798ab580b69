/**
 * Everyday phrases with words that are terms elsewhere: "account for", "on board". Found like a name, they stand for no
 * entry, and no shorter name inside them counts; a longer one that begins in the same place does.
 */
const phrases = {
  account:
    'account for, accounts for, accounted for, accounting for, on account of, into account, by all accounts, user account, user accounts, ' +
    'email account, email accounts, bank account, bank accounts, your account, my account, account settings, create an account, service account, with an account, ' +
    'sign up for an account',
  benefit: 'benefit from, benefits from, benefit of, benefits of, for the benefit',
  board: 'on board, across the board, bulletin board, notice board, board game',
  bounce: 'bounce back, bounces back, bounced back, bounce off',
  branch:
    'executive branch, legislative branch, judicial branch, branch office, branch offices, branches of government, olive branch',
  brand: 'brand new',
  build: 'build on, builds on, build upon, build up, build out, built on',
  campaign: 'election campaign, presidential campaign, political campaign, military campaign, campaign trail',
  candidate: 'presidential candidate, good candidate for, likely candidate',
  champion: 'champion of, champions of, world champion, world champions, defending champion, champions league',
  channel:
    'slack channel, slack channels, output channel, tv channel, television channel, youtube channel, english channel, back channel',
  check: 'check out, checks out, checked out, checking out',
  cliff: 'off a cliff, cliff edge',
  cloud: 'clouds of, dark clouds, rain cloud',
  commission: 'out of commission, european commission, trade commission, federal commissions',
  commit: 'commit to, commits to, committed to, commit suicide, commit a crime, commit crimes',
  cookie: 'cookies and cream, chocolate chip cookie, chocolate chip cookies, holiday cookies, fortune cookie',
  deal: 'deal with, deals with, great deal, good deal of, big deal, new deal',
  discovery: 'discovery of, discovery that, discoveries of, scientific discovery',
  dimension: 'the dimensions of, another dimension',
  driver: 'driver of, drivers of, key driver, key drivers',
  engagement: 'engagement with',
  feature: 'feature film, feature films, feature article',
  forecast: 'weather forecast, weather forecasts',
  lead:
    'lead to, leads to, lead up, leads up, lead the, lead a, lead with, take the lead, takes the lead, took the lead, in the lead, ' +
    'team lead, team leads, tech lead, tech leads, engineering lead, engineering leads, design lead, project lead, project leads, lead engineer, ' +
    'lead engineers, lead developer, lead developers, lead designer, lead author, lead member, lead role, lead singer, lead pipe, lead poisoning',
  opportunity:
    'opportunity to, opportunities to, opportunity for, opportunities for, opportunity of, job opportunity, job opportunities, career opportunity, ' +
    'career opportunities, equal opportunity, equal opportunities, missed opportunity, every opportunity, learning opportunities, ' +
    'growth opportunities, funding opportunities, photo opportunity',
  pipeline:
    'oil pipeline, oil pipelines, gas pipeline, gas pipelines, water pipeline, pipeline of talent, pipeline of top talent, talent pipeline',
  pitch: 'pitch in, pitch black, perfect pitch',
  promotion: 'promotion of',
  quarter: 'quarter of a, a quarter of, three quarters, quarter past, quarter to, close quarters, living quarters',
  recruiter: 'linkedin recruiter',
  reach:
    'reach out, reaches out, reached out, reaching out, out of reach, within reach, reach for, reach a, reach the, reach this, reach that',
  sample: 'free sample, blood sample, blood samples, code sample, code samples, sample code',
  scale: 'on a scale, large scale, small scale, full scale, time scale',
  seat: 'take a seat, have a seat, back seat, front seat, car seat, window seat, driver seat, seat belt, seat belts, county seat',
  seed: 'seed oil, grass seed',
  stage: 'on stage, center stage, at this stage, stage fright',
  stand: 'stand up, stands up, stood up',
  state: 'state of the union, united states',
  table:
    'table of contents, following table, table below, table above, this table, round table, dining table, coffee table, table tennis, at the table, ' +
    'on the table',
  thread: 'slack thread, same thread, email thread, comment thread, discussion thread, forum thread',
  trial: 'trial and error, clinical trial, clinical trials, on trial, criminal trial, jury trial',
  vice: 'vice president of the united states',
  viral: 'viral infection, viral infections, viral load, viral disease',
  yield: 'yield to, yields to',
} as const;

/** All ordinary phrases, in lower case. */
export const ordinaryPhrases: readonly string[] = Object.values(phrases).flatMap((list) => list.split(', '));
