import type { Page } from '@playwright/test';

const keys = 200;
const clicks = 30;
/** Words that a writer puts in, and takes out again, in an hour. */
export const hour = 1200;

/** Milliseconds of processor time that the page's main thread uses for a task: a busy machine lengthens every time but this. */
async function processorTime(page: Page, task: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const used = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await used();
  await task();
  const after = await used();
  await session.detach();
  return after - before;
}

export type Opened = { readonly text: number; readonly source: number; readonly work: number };

/** Milliseconds from the click on a briefing in the library to its first text, and to its source beside it, and of the page's work until then; the first opening is a cold one. */
export async function openTimes(page: Page, title: string): Promise<readonly Opened[]> {
  const times: Opened[] = [];
  for (let run = 0; run < 6; run += 1) {
    await page.evaluate("location.hash = '#/'");
    await page.getByRole('link', { name: title }).first().waitFor();
    await page.waitForTimeout(500);
    let [text, source] = [Number.NaN, Number.NaN];
    const work = await processorTime(page, async () => {
      [text, source] = await page.evaluate<[number, number]>(`bench.open(${JSON.stringify(title)})`);
    });
    times.push({ text, source, work });
  }
  await page.waitForTimeout(1000);
  return times;
}

/** Milliseconds from a press of the mouse on the words of an entry to its sentence lit in the source; entries from the whole of what is drawn. */
export async function clickTimes(page: Page): Promise<number[]> {
  const entries = page.locator('[data-entry] p');
  const count = await entries.count();
  for (let click = 1; click <= clicks; click += 1) {
    const entry = entries.nth((click * 7) % count);
    await entry.scrollIntoViewIfNeeded();
    await entry.hover();
    await page.waitForTimeout(120);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForTimeout(120);
  }
  const times = await page.evaluate<number[]>('bench.lights.splice(0)');
  if (times.length < clicks / 2) throw new Error(`only ${times.length} of ${clicks} clicks lit a sentence`);
  return times;
}

/** `slow`: the share of keys that Event Timing calls slow; `work`: what a key, with all that is put off until later, costs the page in processor time, ms. */
export type Typed = { readonly times: readonly number[]; readonly slow: number; readonly work: number };

/** Milliseconds from each key to the frame that shows its letter, at some 20 keys a second, so that what is put off until later comes between them. */
export async function keyTimes(page: Page, editor: string): Promise<Typed> {
  await page.locator(editor).first().click();
  await page.keyboard.press('End');
  await page.waitForTimeout(500);
  await page.evaluate('bench.keys.length = 0; bench.slow.clear()');
  const work = await processorTime(page, async () => {
    for (let key = 0; key < keys; key += 1) {
      await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e');
      await page.waitForTimeout(30 + ((key * 7) % 23));
    }
    await page.waitForTimeout(1000);
  });
  const times = await page.evaluate<number[]>('bench.keys.splice(0)');
  if (times.length < keys) throw new Error(`only ${times.length} of ${keys} keys were seen in the text`);
  return { times, slow: (await page.evaluate<number>('bench.slow.size')) / keys, work: work / keys };
}

/** Milliseconds between frames while a section is dragged up and down the outline and let go in another place. */
export async function dragFrames(page: Page): Promise<number[]> {
  const grip = page.locator('.outline-grip').nth(2);
  await grip.hover({ force: true });
  const box = await grip.boundingBox();
  if (box === null) throw new Error('no outline row to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.down();
  await page.mouse.move(x, y + 10);
  await page.locator('.outline-dragged').waitFor();
  await page.evaluate('bench.watchFrames()');
  for (let step = 0; step < 120; step += 1) {
    await page.mouse.move(x, y + 10 + Math.abs(60 - (step % 120)) * 4);
    await page.waitForTimeout(8);
  }
  await page.mouse.up();
  await page.waitForTimeout(400);
  return page.evaluate<number[]>('bench.stopFrames()');
}

/** Heap and nodes after an hour's words over those before, both after a collection; the text is taken back in between, as a writer would. */
export async function typingHour(
  page: Page,
  editor: string,
): Promise<{ readonly heap: number; readonly nodes: number }> {
  const session = await page.context().newCDPSession(page);
  const held = async (): Promise<{ heap: number; nodes: number }> => {
    await page.waitForTimeout(2000);
    await session.send('HeapProfiler.collectGarbage');
    const heap = (await session.send('Runtime.getHeapUsage')).usedSize;
    return { heap, nodes: (await session.send('Memory.getDOMCounters')).nodes };
  };
  await page.locator(editor).first().click();
  const write = async (words: number): Promise<void> => {
    for (let word = 0; word < words; word += 1) {
      await page.keyboard.insertText('briefing ');
      if (word % 20 === 19) for (let back = 0; back < 20; back += 1) await page.keyboard.press('Control+Backspace');
    }
  };
  await write(hour / 10);
  const before = await held();
  await write(hour);
  const after = await held();
  return { heap: after.heap / before.heap, nodes: after.nodes / before.nodes };
}
