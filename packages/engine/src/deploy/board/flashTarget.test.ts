import { NuggetError, type NuggetSpecInput } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { anAnswer, anAnswerTask, aPlannedSpec } from '../../testing/builders/plannerAnswer.ts';
import { createFakePlace } from '../../testing/builders/workshop/fakePlace.ts';
import {
  aWorkshop,
  finishes,
  type Workshop,
  type WorkshopOptions,
  writes,
} from '../../testing/builders/workshop.ts';
import { aBoard, createFakeHardware } from '../../testing/fakes/hardwareService.ts';

const BLINK = 'import helper\nprint("blinking")\n';
const AUTO: NuggetSpecInput['deployment'] = { target: 'esp32', auto_flash: true };

interface BoardShop extends Partial<WorkshopOptions> {
  readonly deployment?: NuggetSpecInput['deployment'];
  readonly program?: string;
}

function aBoardShop({ deployment = AUTO, program = BLINK, ...options }: BoardShop = {}): Promise<Workshop> {
  return aWorkshop({
    plan: anAnswer([anAnswerTask('t1')]),
    spec: aPlannedSpec({ deployment }),
    play: () => [
      writes('main.py', program),
      writes('helper.py', 'X = 1\n'),
      writes('lib/tones.py', 'Y = 1\n'),
      writes('tests/board_main.py', 'pass\n'),
      writes('tools/report.py', 'pass\n'),
      finishes('Done.'),
    ],
    ...options,
  });
}

const told = (shop: Workshop, type: string) => shop.events().filter((event) => event.type === type);

/** What the program does not say by itself needs no waiting in most tests: it speaks at once. */
describe('a nugget for a board', () => {
  it('goes on the one board that answers, and its first lines are told', async () => {
    const hardware = createFakeHardware();
    hardware.plug(aBoard());
    const shop = await aBoardShop({ hardware });
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
    expect(Object.keys(hardware.filesOn('/dev/ttyUSB0')).sort()).toEqual([
      'helper.py',
      'lib/tones.py',
      'main.py',
    ]);
    const types = ['deploy_started', 'board_ready', 'serial_data', 'deploy_complete'];
    const events = shop.events().filter(({ type }) => types.includes(type));
    expect(events).toMatchObject([
      { type: 'deploy_started', target: 'esp32' },
      { type: 'board_ready', port: '/dev/ttyUSB0', name: 'ESP32', device: 'esp32-blink', virtual: false },
      { type: 'serial_data', line: 'blinking' },
      { type: 'deploy_complete', target: 'esp32' },
    ]);
    expect(told(shop, 'deploy_progress').map((event) => 'step' in event && event.step)).toContain('main.py');
    expect(shop.view().board?.port).toBe('/dev/ttyUSB0');
  });

  it('goes on the virtual board of its session where no board answers, and that is said', async () => {
    const hardware = createFakeHardware();
    hardware.plug(aBoard({ port: 'COM3', board_type: 'microbit' }));
    hardware.plug(aBoard({ port: 'COM4', state: 'no_micropython' }));
    const shop = await aBoardShop({ hardware });
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
    expect(shop.view().board).toMatchObject({ port: 'vboard://session-1', virtual: true });
    expect(JSON.stringify(told(shop, 'narrator_message'))).toContain('virtual board');
  });

  it('asks before it touches a board, and names the board and the files', async () => {
    const hardware = createFakeHardware();
    hardware.plug(aBoard({ state: 'possible' }));
    const shop = await aBoardShop({ hardware, deployment: { target: 'esp32', auto_flash: false } });
    const build = shop.start();
    const gate = await shop.until('human_gate');
    expect(gate.question).toContain('ESP32 (/dev/ttyUSB0)');
    expect(gate.context).toContain('helper.py, lib/tones.py, main.py');
    expect(hardware.filesOn('/dev/ttyUSB0')).toEqual({});
    await shop.bench.orchestrator.answerGate('session-1', { approved: true });
    expect(await build).toMatchObject({ outcome: 'succeeded' });
    expect(hardware.filesOn('/dev/ttyUSB0')['main.py']).toBe(BLINK);
  });

  it('is built and ready, and nothing is touched, when a person says no', async () => {
    const hardware = createFakeHardware();
    hardware.plug(aBoard(), { 'main.py': 'mine' });
    const shop = await aBoardShop({ hardware, deployment: { target: 'esp32', auto_flash: false } });
    const build = shop.start();
    await shop.until('human_gate');
    await shop.bench.orchestrator.answerGate('session-1', { approved: false });
    expect(await build).toMatchObject({ outcome: 'succeeded' });
    expect(hardware.filesOn('/dev/ttyUSB0')).toEqual({ 'main.py': 'mine' });
    expect(told(shop, 'board_ready')).toEqual([]);
    expect(told(shop, 'deploy_complete')).toEqual([]);
    expect(JSON.stringify(told(shop, 'narrator_message'))).toContain('nothing was put on the board');
    expect(hardware.followers()).toBe(0);
  });

  it('lets a person choose between several boards', async () => {
    const hardware = createFakeHardware();
    hardware.plug(aBoard({ port: 'COM3' }));
    hardware.plug(aBoard({ port: 'COM4', name: 'ESP32-S3' }));
    const shop = await aBoardShop({ hardware });
    const build = shop.start();
    const { questions, task_id } = await shop.until('user_question');
    const [question] = questions;
    expect(question?.options.map(({ label }) => label)).toEqual([
      'ESP32 (COM3)',
      'ESP32-S3 (COM4)',
      'Virtual board',
    ]);
    const answers = { [question?.question ?? '']: 'ESP32-S3 (COM4)' };
    await shop.bench.orchestrator.answerQuestion('session-1', { task_id, answers });
    await build;
    expect(shop.view().board?.port).toBe('COM4');
    expect(hardware.filesOn('COM3')).toEqual({});
  });

  it('touches no board with code that MicroPython refuses, and names the line', async () => {
    const hardware = createFakeHardware();
    hardware.plug(aBoard(), { 'main.py': 'mine' });
    const shop = await aBoardShop({ hardware, program: 'x = 1\nmatch x:\n' });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    const [error] = shop.view().errors;
    expect(error).toMatchObject({ code: 'BOARD_CODE_REFUSED', recoverable: true });
    expect(error?.message).toContain('main.py, line 2: invalid syntax');
    expect(hardware.filesOn('/dev/ttyUSB0')).toEqual({ 'main.py': 'mine' });
  });

  it('without a main.py is named', async () => {
    const shop = await aBoardShop({ play: () => [writes('game.py'), finishes('Done.')] });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.view().errors[0]).toMatchObject({ code: 'BOARD_CODE_REFUSED' });
  });

  it('is flashed again without a build after the board was unplugged in the middle', async () => {
    const hardware = createFakeHardware();
    hardware.plug(aBoard(), { 'main.py': 'mine' });
    hardware.beforeFile = () => {
      throw new NuggetError('BOARD_GONE', { message: 'Unplugged' });
    };
    const shop = await aBoardShop({ hardware });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.view().errors[0]).toMatchObject({ code: 'BOARD_GONE', recoverable: true });
    expect(hardware.filesOn('/dev/ttyUSB0')).toEqual({ 'main.py': 'mine' });
    expect(hardware.followers()).toBe(0);
    hardware.beforeFile = undefined;
    await shop.bench.orchestrator.launch('session-1');
    expect(hardware.filesOn('/dev/ttyUSB0')['main.py']).toBe(BLINK);
    expect(shop.requests).toHaveLength(1);
  });

  it('that says nothing is done after three seconds', async () => {
    const hardware = createFakeHardware();
    hardware.plug(aBoard());
    const shop = await aBoardShop({ hardware, program: 'x = 1\n' });
    const build = shop.start();
    await shop.until('board_ready');
    await shop.bench.clock.untilWaiting(1);
    expect(told(shop, 'deploy_complete')).toEqual([]);
    await shop.bench.clock.advance(3_000);
    expect(await build).toMatchObject({ outcome: 'succeeded' });
  });

  it('fills no log, however much it says', async () => {
    const hardware = createFakeHardware();
    hardware.plug(aBoard());
    const shop = await aBoardShop({ hardware });
    await shop.start();
    const flood = Array.from({ length: 1_000 }, (_, n) => `line ${n}`);
    for (let second = 0; second < 30; second += 1) {
      await shop.bench.clock.advance(1_000);
      hardware.says('/dev/ttyUSB0', ...flood);
    }
    await shop.bench.store.append('session-1', 'end', { type: 'planning_started' });
    expect(told(shop, 'serial_data')).toHaveLength(200);
  });

  it('is put whole on its board after a kill in the middle, without asking again', async () => {
    const hardware = createFakeHardware();
    hardware.plug(aBoard());
    const flashing = Promise.withResolvers<void>();
    hardware.beforeFile = () => {
      flashing.resolve();
      return new Promise(() => undefined);
    };
    const shop = await aBoardShop({ hardware, deployment: { target: 'esp32', auto_flash: false } });
    void shop.start();
    await shop.until('human_gate');
    await shop.bench.orchestrator.answerGate('session-1', { approved: true });
    await flashing.promise;
    await shop.restart();
    hardware.beforeFile = undefined;
    // With the program that held the port, its queue has ended.
    hardware.unplug('/dev/ttyUSB0');
    hardware.plug(aBoard());
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    expect(told(shop, 'human_gate')).toHaveLength(1);
    expect(hardware.filesOn('/dev/ttyUSB0')['main.py']).toBe(BLINK);
    expect(shop.requests).toHaveLength(1);
  });
});

describe('a nugget for a board and a page', () => {
  const both = { target: 'both', auto_flash: true } as const;
  const aPage = () => ({ ...createFakePlace(), serves: ['both'] as const });

  it('is put on the board first, then on its page', async () => {
    const shop = await aBoardShop({ deployment: both, place: aPage() });
    expect(await shop.start()).toEqual({ outcome: 'succeeded', url: 'http://127.0.0.1/1' });
    expect(told(shop, 'deploy_complete')).toMatchObject([{ target: 'esp32' }, { target: 'preview' }]);
  });

  it('has its page also when the board fails, and the build says that it failed', async () => {
    const hardware = createFakeHardware();
    hardware.plug(aBoard());
    hardware.beforeFile = () => {
      throw new NuggetError('BOARD_FULL', { message: 'Too much' });
    };
    const shop = await aBoardShop({ deployment: both, place: aPage(), hardware });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.view().errors).toMatchObject([{ code: 'BOARD_FULL' }]);
    expect(told(shop, 'deploy_complete')).toMatchObject([{ target: 'preview' }]);
  });
});

describe('putting a nugget on a board again', () => {
  it('goes on the board that is named, while its page stays', async () => {
    const hardware = createFakeHardware();
    const place = { ...createFakePlace(), serves: ['both'] as const };
    const shop = await aBoardShop({ hardware, place, deployment: { target: 'both', auto_flash: false } });
    const build = shop.start();
    await shop.until('human_gate');
    await shop.bench.orchestrator.answerGate('session-1', { approved: true });
    await build;
    hardware.plug(aBoard({ port: 'COM3' }));
    const { orchestrator } = shop.bench;
    const flashed = await orchestrator.flash('session-1', { port: 'COM3' });
    expect(flashed).toMatchObject({ board: { port: 'COM3' }, message: expect.stringContaining('ESP32') });
    expect(hardware.filesOn('COM3')['main.py']).toBe(BLINK);
    expect(place.up()).toBe(1);
    expect(hardware.followers()).toBe(1);
    expect(told(shop, 'human_gate')).toHaveLength(1);
    expect(await orchestrator.flash('session-1', { port: 'virtual' })).toMatchObject({
      board: { port: 'vboard://session-1' },
    });
    await shop.bench.store.close('session-1');
    expect(hardware.followers()).toBe(0);
  });

  it('names a port where nothing hangs, and is one at a time', async () => {
    const hardware = createFakeHardware();
    hardware.plug(aBoard());
    const shop = await aBoardShop({ hardware });
    const { orchestrator } = shop.bench;
    await expect(orchestrator.flash('session-1', {})).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    await shop.start();
    await expect(orchestrator.flash('session-1', { port: 'COM9' })).rejects.toMatchObject({
      code: 'BOARD_NOT_FOUND',
    });
    const going = Promise.withResolvers<void>();
    hardware.beforeFile = () => going.promise;
    const first = orchestrator.flash('session-1', {});
    await expect(orchestrator.flash('session-1', {})).rejects.toMatchObject({ code: 'SESSION_BUSY' });
    going.resolve();
    expect(await first).toMatchObject({ board: { port: '/dev/ttyUSB0' } });
  });
});
