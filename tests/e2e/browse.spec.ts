/** The list of all codes. */
import { expect, test } from './fixtures.ts';

test('a range of the list is where its link and its address lead', async ({ page }) => {
  for (const [width, height] of [
    [1280, 800],
    [375, 667],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const range of ['names', 'from-60001']) {
      const seen = async () => {
        const top = (await page.locator(`#${range}`).boundingBox())?.y ?? -1;
        return top > 0 && top < height / 2;
      };
      await page.goto(`codes/#${range}`);
      await expect.poll(seen, `${range} by address`).toBe(true);
      await page.goto('search/');
      await page.goto('codes/');
      await page.locator(`.jump a[href="#${range}"]`).click();
      await expect.poll(seen, `${range} by link`).toBe(true);
    }
  }
});

test('the list of all codes filters, sorts and keeps its state in the URL', async ({ page }) => {
  await page.goto('codes/');
  const rows = page.locator('tr[data-row]:visible');
  await page.locator('select[name=category]').selectOption('robots');
  await expect(page).toHaveURL(/\?category=robots$/);
  const robots = await rows.count();
  expect(robots).toBeGreaterThan(10);
  expect(robots).toBeLessThan(60);
  await page.locator('select[name=retry]').selectOption('never');
  await expect(page).toHaveURL(/category=robots&retry=never/);
  expect(await rows.count()).toBeLessThan(robots);
  // Links lead to ranges that are there.
  await expect(page.locator('.jump a:visible')).toHaveCount(await page.locator('[data-range]:visible').count());
  await page.goBack();
  await expect(rows).toHaveCount(robots);
  await page.locator('select[name=sort]').selectOption('title');
  const titles = await page
    .locator('tr[data-row]:visible td:nth-child(2)')
    .evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent?.trim() ?? ''));
  expect(titles).toEqual([...titles].sort(new Intl.Collator('en', { numeric: true }).compare));
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.locator('tr[data-row]:visible')).toHaveCount(476);
  await page.goto('codes/?family=robot&retry=x');
  await expect(page.locator('select[name=family]')).toHaveValue('robot');
});
