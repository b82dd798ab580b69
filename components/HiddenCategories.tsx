import type { CategoryId } from '../glossary/schema';

type Props = {
  readonly categories: readonly { readonly category: CategoryId; readonly name: string }[];
  readonly onShow: (category: CategoryId) => void;
};

/** The categories that are hidden on this site, each with its way back; nothing where there are none. */
export function HiddenCategories({ categories, onShow }: Props) {
  if (categories.length === 0) return null;
  return (
    <section class="hidden-here" aria-label="Hidden on this site">
      <h2 class="list-heading">Hidden on this site</h2>
      <ul>
        {categories.map(({ category, name }) => (
          <li class="place" key={category} data-category={category}>
            <span class="group-name place-words">{name}</span>
            <button
              type="button"
              class="button-quiet"
              aria-label={`Show again: ${name}`}
              onClick={() => onShow(category)}
            >
              Show again
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
