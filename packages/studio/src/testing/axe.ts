import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly impact?: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What a person would stumble over: serious and critical findings of axe, and a page that scrolls sideways. */
export async function stumblingBlocks(page: Page): Promise<readonly string[]> {
  await settled(page);
  await page.evaluate(axe);
  // What react-aria has read out names an element that may be gone by now; nobody meets it any more. And what is in a
  // frame is a nugget, not the studio.
  const run = `axe.run({ exclude: ['[data-live-announcer]'] }, { resultTypes: ['violations'], iframes: false })
    .then(({ violations }) => violations)`;
  const violations = await page.evaluate<readonly Finding[]>(run);
  const findings = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
    );
  const sideways = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return sideways > 0 ? [...findings, `scrolls sideways by ${sideways} px`] : findings;
}

/**
 * Waits until what fades in is there, and until another colour scheme has reached everything: colours halfway are
 * nobody's colours. A part begins to fade when the part around it has (its colours are inherited), so it is quiet only
 * when nothing moves for two pictures in a row. Spinners never end, and what is paused does not go on: neither counts.
 */
async function settled(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const picture = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    const moving = () => document.getAnimations()
      .filter(({ effect, playState }) =>
        playState === 'running' && effect.getComputedTiming().endTime !== Infinity);
    for (let quiet = 0; quiet < 2;) {
      await picture();
      const now = moving();
      quiet = now.length === 0 ? quiet + 1 : 0;
      await Promise.allSettled(now.map(({ finished }) => finished));
    }
  })()`);
}
