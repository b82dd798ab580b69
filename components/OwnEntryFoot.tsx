import { Icon } from './Icon';

type Props = { readonly onEdit: () => void };

/** Below an entry of the reader's own: what can be done with it. */
export function OwnEntryFoot({ onEdit }: Props) {
  return (
    <div class="own-foot">
      <button type="button" class="button-quiet" onClick={onEdit}>
        <Icon name="edit" />
        Edit
      </button>
    </div>
  );
}
