/**
 * Plain words that people say for one another when they describe a thing: forms of one word that no ending tells, and words
 * that mean much the same. A line is a group.
 */
const groups = `
pay paid payment pays
win won winning
sell sold selling sale sales
buy bought buying purchase buyer
spend spent spending cost expense
leave left leaving quit exit cancel
lose lost losing loss
find found finding
show shown showing display
send sent sending
steal stolen theft
grow grew grown growth
write written writing
tell told say said
speak spoken talk conversation
know known knowledge
build built building
keep kept store stored
begin began begun start
choose chosen choice select
money cash income revenue price
earn income profit
money budget fund
person people individual someone
customer client buyer
user visitor person people
company business firm organization enterprise
employee staff worker colleague
boss manager lead supervisor
team group department
seller salesperson rep
goods product stock inventory item
store warehouse shop
program software app application
machine computer server device
site website page
internet web online network
fake false pretend
malware software malicious harmful virus
attack attacker hacker threat criminal
secret password credential
encrypt scramble lock
login log sign authentication
copy copies duplicate version
identical equal same
fact truth statement
invent invented fictional imaginary made-up
error mistake bug fault
crash down overload unavailable
fast quick rapid speed
slow delay late
short brief
small smallest little minimum
large big
new fresh latest
old former previous
daily day every
monthly month
yearly year annual
law regulation rule legal
europe european eu
contract agreement
promise commitment guarantee
share percent percentage rate part
likely chance probability
average mean
amount number count
measure metric measurement
compare comparison versus
test tests testing try trial experiment
check verify review
plan planning roadmap
list backlog inventory
step stage phase
steps journey path
meeting talk session
look back retrospective
idea concept
guess estimate forecast predict
goal target objective
customer-facing support service
help support assist
answer reply response respond
ask request question
call phone
letter email mail message
ad ads advert advertisement advertising
click clicks
google search engine
free organic unpaid
cheap expensive price pricing
expensive premium higher
rent subscription subscribe lease
parts materials components
arrive arrival delivery deliver
learn learned learning train training
examples cases data
describe described description about
everything all
container package box
public everyone exchange
equity shares stock ownership
debt loan owe liability
own owns asset property
tax taxes
invent make create produce
change changes edit
automatic automatically automated itself
repeat again recurring
switch change traffic
equal balance even
perfect ideal best
fictional invented typical
group segment audience
`;

const alike = new Map<string, Set<string>>();
for (const line of groups.trim().split('\n')) {
  const words = line.split(' ');
  for (const word of words) {
    const known = alike.get(word) ?? new Set();
    alike.set(word, known);
    for (const other of words) if (other !== word) known.add(other);
  }
}

/** What else people say for a word, itself left out. */
export function saidFor(word: string): Iterable<string> {
  return alike.get(word) ?? alike.get(word.replace(/s$/, '')) ?? [];
}
