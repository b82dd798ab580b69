import { type Kept, KeptList } from '../../components/KeptList';
import { OptionsSection } from '../../components/OptionsSection';
import type { Categorised } from '../../glossary/builtin';
import { type OwnEntry, ownIdPrefix } from '../../glossary/own';
import { withKnown, withMeaning } from '../../glossary/store/choices';
import type { ChosenMeaning, Settings } from '../../glossary/store/settings';
import type { Change } from './changes';

type Props = {
  readonly settings: Settings;
  readonly glossary: readonly Categorised[];
  readonly own: readonly OwnEntry[];
  readonly onChange: Change;
};

/** What was decided in cards: the terms that are known, and the meanings that were chosen. */
export function RememberedPart({ settings, glossary, own, onChange }: Props) {
  const terms = new Map([...glossary.map(({ entry }) => entry), ...own].map(({ id, term }) => [id, term]));
  const known = settings.known.map((id): Kept => ({ id, name: nameOf(id, terms) }));
  const chosen = settings.chosenMeanings.map(
    (one): Kept => ({ id: idOf(one), name: one.name, about: describe(one, terms) }),
  );
  const know = ({ id, name }: Kept, isKnown: boolean) =>
    onChange(
      (current) => withKnown(current, id, isKnown),
      isKnown ? `${name} is known again` : `${name} is marked again`,
    );
  const forget = (kept: Kept, isUndone: boolean) => {
    const one = settings.chosenMeanings.find((each) => idOf(each) === kept.id) ?? forgotten.get(kept.id);
    if (!one) return;
    forgotten.set(kept.id, one);
    const meaning = isUndone ? one : { ...one, entryId: null };
    onChange((current) => withMeaning(current, meaning), isUndone ? 'Chosen again' : 'Forgotten');
  };
  return (
    <OptionsSection
      part="decided"
      title="Decided while reading"
      about="What you know is marked nowhere. What you chose holds for its site."
    >
      <KeptList
        title="Terms you know"
        none="None yet. “I know this” in a card puts a term here."
        kept={known}
        onRemove={(one) => know(one, false)}
        onUndo={(one) => know(one, true)}
      />
      <KeptList
        title="Meanings you chose"
        none="None yet. “Wrong meaning here” in a card puts your choice here."
        kept={chosen}
        onRemove={(one) => forget(one, false)}
        onUndo={(one) => forget(one, true)}
      />
    </OptionsSection>
  );
}

/** What was forgotten on this page, for as long as it is open: a way back needs to know where to. */
const forgotten = new Map<string, ChosenMeaning>();

function idOf({ site, name }: ChosenMeaning): string {
  return `${site} ${name}`;
}

function describe({ site, name, entryId }: ChosenMeaning, terms: ReadonlyMap<string, string>): string {
  return entryId === '' ? `“${name}” is not marked on ${site}` : `${nameOf(entryId, terms)} on ${site}`;
}

/** What an entry is called; one that no glossary has any more, by its id, where that says anything. */
function nameOf(id: string, terms: ReadonlyMap<string, string>): string {
  return terms.get(id) ?? (id.startsWith(ownIdPrefix) ? 'A term that you removed' : id);
}
