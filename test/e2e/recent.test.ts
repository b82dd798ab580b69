import { patience } from '../pace.mjs';
import { entryOf } from './entries';
import { expect, test } from './fixtures';
import { popup } from './pages';

test('what was looked up is there when the popup opens again, in all popups at once, until it is cleared', async ({
  openOwn,
}) => {
  const map = entryOf('customer-journey-map').term;
  const phishing = entryOf('phishing').term;
  const page = await openOwn('/popup.html');
  const first = popup(page);
  const other = popup(await openOwn('/popup.html'));
  await first.type('customer journey map');
  await first.openResult(map);
  await expect(other.recent()).toHaveText([map], { timeout: patience(15_000) });
  await page.keyboard.press('Escape');
  await first.field().fill('phishing');
  await first.openResult(phishing);
  await expect(first.entry()).toBeVisible();

  const again = popup(await openOwn('/popup.html'));
  await expect(again.recent()).toHaveText([phishing, map]);
  await again.recent().getByRole('button', { name: map }).click();
  await expect(again.entry()).toContainText(entryOf('customer-journey-map').definition);
  await expect(other.recent()).toHaveText([map, phishing]);
  await other.clearRecent();
  await expect(other.recent()).toHaveCount(0);
  await expect(popup(await openOwn('/popup.html')).recent()).toHaveCount(0);
});
