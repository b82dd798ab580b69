import { useId } from 'preact/hooks';
import type { CategoryId } from '../glossary/schema';

type Category = { readonly id: CategoryId; readonly name: string; readonly sentence: string; readonly terms: number };

type Props = {
  readonly categories: readonly Category[];
  readonly hidden: readonly CategoryId[];
  readonly onPick: (id: CategoryId, isShown: boolean) => void;
  readonly onPickAll: (isShown: boolean) => void;
};

/** The categories, each to be shown or hidden; and all of them at once. */
export function CategoryPicker({ categories, hidden, onPick, onPickAll }: Props) {
  const shown = categories.length - hidden.length;
  return (
    <fieldset class="categories">
      <legend class="unseen">Categories to explain</legend>
      <div class="categories-bar">
        <p class="categories-count">{`${shown} of ${categories.length} shown`}</p>
        <button type="button" class="button-quiet" onClick={() => onPickAll(true)}>
          Show all
        </button>
        <button type="button" class="button-quiet" onClick={() => onPickAll(false)}>
          Hide all
        </button>
      </div>
      <div class="categories-grid">
        {categories.map((category) => (
          <CategoryBox
            key={category.id}
            category={category}
            isShown={!hidden.includes(category.id)}
            onPick={(isShown) => onPick(category.id, isShown)}
          />
        ))}
      </div>
    </fieldset>
  );
}

type BoxProps = { readonly category: Category; readonly isShown: boolean; readonly onPick: (isShown: boolean) => void };

function CategoryBox({ category: { id, name, sentence, terms }, isShown, onPick }: BoxProps) {
  const own = useId();
  return (
    <label class="choice" data-category={id}>
      <input
        type="checkbox"
        checked={isShown}
        aria-labelledby={`${own}-name`}
        aria-describedby={`${own}-terms ${own}-about`}
        onChange={(event) => onPick(event.currentTarget.checked)}
      />
      <span class="choice-label category-label">
        <span class="category-name" id={`${own}-name`}>
          {name}
        </span>
        <span class="category-terms" id={`${own}-terms`}>
          {terms === 1 ? '1 term' : `${terms} terms`}
        </span>
      </span>
      <span class="choice-about" id={`${own}-about`}>
        {sentence}
      </span>
    </label>
  );
}
