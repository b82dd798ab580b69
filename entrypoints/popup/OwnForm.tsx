import { OwnTermForm } from '../../components/OwnTermForm';
import type { Editing, OwnTerms } from './own';

type Props = { readonly editing: Editing; readonly own: OwnTerms };

/** The form for a term of the reader's own, in the place of results and terms. */
export function OwnForm({ editing, own }: Props) {
  return (
    <div class="pane" data-pane="form">
      <OwnTermForm
        key={editing.key}
        title={editing.title}
        initial={editing.initial}
        onChange={own.keep}
        onSave={own.save}
        onCancel={own.leave}
        onEdit={own.edit}
      />
    </div>
  );
}
