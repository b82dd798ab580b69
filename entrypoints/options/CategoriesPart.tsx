import { CategoryPicker } from '../../components/CategoryPicker';
import { OptionsSection } from '../../components/OptionsSection';
import type { Categorised } from '../../glossary/builtin';
import { type CategoryId, categories, categoryIds } from '../../glossary/categories';
import type { Settings } from '../../glossary/store/settings';
import { describeCategories } from './categories';
import type { Change } from './changes';
import { PartDefaults } from './PartDefaults';

type Props = { readonly settings: Settings; readonly glossary: readonly Categorised[]; readonly onChange: Change };

/** Which fields of work are marked on pages. */
export function CategoriesPart({ settings, glossary, onChange }: Props) {
  const pick = (id: CategoryId, isShown: boolean) =>
    onChange(
      (current) => ({
        ...current,
        hiddenCategories: categoryIds.filter((other) =>
          other === id ? !isShown : current.hiddenCategories.includes(other),
        ),
      }),
      `${categories[id]} ${isShown ? 'shown' : 'hidden'}`,
    );
  const pickAll = (isShown: boolean) =>
    onChange(
      (current) => ({ ...current, hiddenCategories: isShown ? [] : [...categoryIds] }),
      isShown ? 'All categories shown' : 'All categories hidden',
    );
  return (
    <OptionsSection
      part="categories"
      title="Categories"
      about="Terms of these fields are marked on pages. Search finds all of them in any case."
      aside={<PartDefaults part="categories" settings={settings} onChange={onChange} />}
    >
      <CategoryPicker
        categories={describeCategories(glossary)}
        hidden={settings.hiddenCategories}
        onPick={pick}
        onPickAll={pickAll}
      />
    </OptionsSection>
  );
}
