import type { CardActions, CardContent, Menu, Notice } from './card-content';
import { Icon } from './Icon';

type Props = {
  readonly content: CardContent;
  readonly actions: CardActions;
  readonly notice: Notice | undefined;
  readonly menu: Menu | undefined;
};

/** The foot of a card: what can be done with the term, and what came of it. None where nothing can be done. */
export function CardFooter({ content, actions, notice, menu }: Props) {
  const { onCopy, onEdit, onWrite, onKnow, onSearch, onChoose, onLeaveSite, onMenu, site } = actions;
  if (!onCopy && !onSearch) return null;
  return (
    <footer class="gloss-card-footer">
      <p class="gloss-card-notice" role="status">
        {notice?.words}
        {notice?.onUndo && (
          <button type="button" class="gloss-card-act" onClick={notice.onUndo}>
            Undo
          </button>
        )}
      </p>
      {menu === 'more' && (
        <div class="gloss-card-more" id="gloss-more">
          {onEdit && <Act words="Edit" onPress={onEdit} />}
          {onChoose && <Act words="Wrong meaning here…" onPress={() => onMenu?.('meanings')} />}
          {onWrite && <Act words="Write my meaning" onPress={onWrite} />}
          {onLeaveSite && <Act words={`Not on ${site}…`} onPress={() => onMenu?.('site')} />}
          {onSearch && <Act words="Search more" onPress={onSearch} />}
        </div>
      )}
      {menu === 'meanings' && onChoose && <Meanings content={content} actions={actions} onChoose={onChoose} />}
      {menu === 'site' && <OnSite content={content} actions={actions} />}
      <div class="gloss-card-acts">
        {onKnow && <Act words="I know this" icon="check" onPress={onKnow} />}
        {onSearch && !onKnow && <Act words="Search more" icon="search" onPress={onSearch} />}
        {onCopy && <IconAct icon="copy" name="Copy" onPress={onCopy} />}
        {onMenu && onKnow && (
          <IconAct icon="more" name="More actions" isOpen={!!menu} onPress={() => onMenu(menu ? undefined : 'more')} />
        )}
      </div>
    </footer>
  );
}

type ActProps = { readonly words: string; readonly icon?: 'check' | 'search'; readonly onPress: () => void };

function Act({ words, icon, onPress }: ActProps) {
  return (
    <button type="button" class="gloss-card-act" onClick={onPress}>
      {icon && <Icon name={icon} />}
      {words}
    </button>
  );
}

type IconActProps = {
  readonly icon: 'copy' | 'more';
  readonly name: string;
  readonly isOpen?: boolean;
  readonly onPress: () => void;
};

function IconAct({ icon, name, isOpen, onPress }: IconActProps) {
  return (
    <button
      type="button"
      class="gloss-card-button"
      aria-label={name}
      title={name}
      aria-expanded={isOpen}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}

type SiteProps = { readonly content: CardContent; readonly actions: CardActions };

type MeaningsProps = SiteProps & { readonly onChoose: (entryId: string | null) => void };

/** The meanings to choose from instead of the shown one. */
function Meanings({ content, actions: { site, onWrite }, onChoose }: MeaningsProps) {
  const { written = '', others = [] } = content.kind === 'entry' ? content : {};
  return (
    <fieldset class="gloss-card-more">
      <legend class="gloss-card-note">{`On ${site}, ${written} means:`}</legend>
      {others.map(({ id, term }) => (
        <Act key={id} words={term} onPress={() => onChoose(id)} />
      ))}
      {onWrite && <Act words="Something else: write it" onPress={onWrite} />}
      <Act
        words={others.length > 0 ? 'None of these: don’t mark it' : 'No term here: don’t mark it'}
        onPress={() => onChoose(null)}
      />
    </fieldset>
  );
}

/** What is not to be marked on this site: this name, its category, or anything. */
function OnSite({ content, actions: { site, onChoose, onHideCategory, onLeaveSite } }: SiteProps) {
  if (content.kind !== 'entry') return null;
  const { written, meaning } = content;
  return (
    <fieldset class="gloss-card-more">
      <legend class="gloss-card-note">{`On ${site}, don’t mark:`}</legend>
      {onChoose && <Act words={`“${written}”`} onPress={() => onChoose(null)} />}
      {onHideCategory && <Act words={`${meaning.categoryName}: any term`} onPress={onHideCategory} />}
      {onLeaveSite && <Act words="Anything" onPress={onLeaveSite} />}
    </fieldset>
  );
}
