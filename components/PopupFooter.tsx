import { PageIcon } from './PageIcon';

type Props = {
  readonly onOptions: () => void;
  /** Opens the side panel; left out where there is none, and in the panel itself. */
  readonly onPanel?: (() => void) | undefined;
};

/** Where to go from the popup. */
export function PopupFooter({ onOptions, onPanel }: Props) {
  return (
    <footer class="popup-footer">
      {onPanel && (
        <button type="button" class="button-quiet" onClick={onPanel}>
          <PageIcon name="panel" />
          Open in side panel
        </button>
      )}
      <button type="button" class="button-quiet popup-options" onClick={onOptions}>
        <PageIcon name="sliders" />
        Options
      </button>
    </footer>
  );
}
