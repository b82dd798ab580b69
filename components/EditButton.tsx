import { PageIcon } from './PageIcon';

type Props = { readonly onEdit: () => void };

/** Opens the form of the entry beside it. */
export function EditButton({ onEdit }: Props) {
  return (
    <button type="button" class="button-quiet edit" onClick={onEdit}>
      <PageIcon name="edit" />
      Edit
    </button>
  );
}
