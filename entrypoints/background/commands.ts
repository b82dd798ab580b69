import { browser } from '#imports';
import { askFrame, Command } from '../../glossary/messages';

/** Hands the reader's keyboard commands on to the page: every frame hears them, the one with the focus acts. */
export function answerCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const command = Command.safeParse(name);
    if (command.success && tab?.id !== undefined) {
      // Nobody answers on pages that the browser keeps extensions out of.
      void askFrame(tab.id, 'all', 'page.command', { command: command.data }).catch(() => undefined);
    }
  });
}
