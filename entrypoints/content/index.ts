import { defineUnlistedScript } from '#imports';
import type { Report } from '../../glossary/messages';
import { answerInPage } from '../../glossary/messages-in-page';
import { isReadable, whenWorthReading } from './read';
import { answerSite, start } from './start';

/** The content script. The manifest runs it in every frame of every page; see wxt.config.ts. */
export default defineUnlistedScript(() => {
  if (window.top !== window) void whenWorthReading().then(start);
  else if (isReadable(document)) void start();
  else answerInPage({ 'page.report': async () => restricted(), 'page.site': answerSite });
});

function restricted(): Report {
  const isPdf = document.contentType === 'application/pdf';
  const why = isPdf ? 'PDF: not readable' : 'Not a web page: only HTML documents are explained';
  return { state: { kind: 'restricted', why }, matches: [] };
}
