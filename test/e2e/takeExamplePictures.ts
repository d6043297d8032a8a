// Takes the gallery's pictures of nuggets that were really built: node test/e2e/takeExamplePictures.ts [id …]
import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openBoardPage } from './support/boardPage.ts';
import { openPage } from './support/browser.ts';
import { type BuiltNugget, buildExample } from './support/builtNugget.ts';
import { AT_BOARD, poseFor, TYPED } from './support/examplePoses.ts';
import { terminalPage } from './support/terminalPage.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const SIZE = { width: 960, height: 600 };

interface GalleryEntry {
  readonly id: string;
  readonly title: string;
  readonly picture: string;
}

const wanted = process.argv.slice(2);
const gallery: readonly GalleryEntry[] = JSON.parse(await readFile(`${EXAMPLES}gallery.json`, 'utf8'));
await mkdir(`${EXAMPLES}pictures`, { recursive: true });
for (const entry of gallery) {
  const { id, picture } = entry;
  if (wanted.length === 0 || wanted.includes(id)) await takePicture(entry, picture);
}

async function takePicture(entry: GalleryEntry, picture: string): Promise<void> {
  const taken = Object.hasOwn(AT_BOARD, entry.id) ? ofBoard(entry) : ofPage(entry);
  await writeFile(`${EXAMPLES}${picture}`, await taken);
  process.stdout.write(`${entry.id}\n`);
}

async function ofPage(entry: GalleryEntry): Promise<Buffer> {
  await using built = await buildExample(entry.id);
  const isProgram = Object.hasOwn(TYPED, entry.id);
  await using open = await openPage(isProgram ? 'about:blank' : built.url);
  await open.page.setViewportSize(SIZE);
  if (isProgram) await open.page.setContent(await printed(entry, built));
  await settle(open.page);
  await poseFor(entry.id)(open.page);
  return await asWebp(open.page, await open.page.screenshot());
}

/** The bench with the board and its parts, as the studio shows it. */
async function ofBoard({ id, title }: GalleryEntry): Promise<Buffer> {
  await using open = await openBoardPage(title);
  const bench = await open.page.getByRole('region', { name: 'The board', exact: true }).boundingBox();
  if (bench === null) throw new Error('The board is not in sight');
  await AT_BOARD[id]?.(open.page);
  return await asWebp(open.page, await open.page.screenshot({ clip: { x: bench.x, y: bench.y, ...SIZE } }));
}

/** Short windows crop the page: everything a little smaller, and everything is in the picture. */
async function settle(page: Page): Promise<void> {
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
  const zoom = Math.max(0.7, Math.min(1, SIZE.height / height));
  await page.evaluate(`document.documentElement.style.zoom = ${zoom}`);
}

/** The browser packs its own picture: a tenth of a PNG where colours run into each other. */
async function asWebp(page: Page, picture: Buffer): Promise<Buffer> {
  const png = picture.toString('base64');
  await page.goto('about:blank');
  const packed = await page.evaluate(`(async () => {
    const picture = new Image();
    picture.src = 'data:image/png;base64,${png}';
    await picture.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: ${SIZE.width}, height: ${SIZE.height} });
    canvas.getContext('2d').drawImage(picture, 0, 0);
    return canvas.toDataURL('image/webp', 0.86).split(',')[1];
  })()`);
  return Buffer.from(String(packed), 'base64');
}

/** Runs the program as a child would, and puts what was typed behind each prompt. */
async function printed({ id, title }: GalleryEntry, { workspace }: BuiltNugget): Promise<string> {
  const typed = TYPED[id] ?? [];
  const output = await new Promise<string>((resolve, reject) => {
    const child = execFile('python3', ['-B', 'main.py'], { cwd: workspace }, (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    );
    child.stdin?.end(`${typed.join('\n')}\n`);
  });
  const [welcome = '', ...answers] = output.split('> ');
  const rows = answers.flatMap((answer, at) => [`> ${typed[at] ?? ''}`, ...answer.trimEnd().split('\n')]);
  const lines = ['$ python3 main.py', ...welcome.trimEnd().split('\n'), ...rows];
  return terminalPage(
    title,
    lines.filter((line) => line !== ''),
  );
}
