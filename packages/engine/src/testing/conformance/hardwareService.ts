import type { LineState, SerialLine } from '@nugget/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoardFile, FlashRequest, HardwareService, SerialMonitor } from '../../ports/index.ts';

/** One service with one board that speaks MicroPython, for one test. */
export interface HardwareUnderTest {
  readonly hardware: HardwareService;
  readonly port: string;
  /** What the board takes at least, in bytes. */
  readonly room: number;
  /** Pulls the cable out. */
  unplug(): Promise<void>;
  /** Puts it in again, the board with the files that it had; undefined where a board cannot come back. */
  readonly plug: (() => Promise<void>) | undefined;
  /** Lets another program take the port; undefined where that cannot be played. It ends with the returned function. */
  readonly occupy: (() => Promise<() => Promise<void>>) | undefined;
  /** A port where something hangs that never answers. */
  readonly deafPort: string | undefined;
  /** Left out where programs do all that MicroPython can; false where they only print. */
  readonly runsPrograms?: boolean;
  /** Ends what the test left behind. */
  close(): Promise<void>;
}

/** What a follower has heard. */
interface Heard {
  readonly monitor: SerialMonitor;
  readonly lines: string[];
  readonly states: LineState[];
  until(line: string): Promise<void>;
}

const PATIENCE = { timeout: 30_000, interval: 20 };
const text = (lines: readonly SerialLine[]): readonly string[] => lines.map(({ line }) => line);

export const aProgram = (code: string, path = 'main.py'): BoardFile => ({
  path,
  data: new TextEncoder().encode(code),
});

/** What the engine may rely on in every HardwareService. */
export function describeHardwareService(name: string, create: () => Promise<HardwareUnderTest>): void {
  describe(`the hardware service (${name})`, () => {
    let world: HardwareUnderTest;
    let stop: AbortController;

    beforeEach(async () => {
      world = await create();
      stop = new AbortController();
    });
    afterEach(() => world.close());

    const flash = (files: readonly BoardFile[], changes: Partial<FlashRequest> = {}) =>
      world.hardware.flash({
        port: world.port,
        files,
        onProgress: () => undefined,
        signal: stop.signal,
        ...changes,
      });
    const follow = async (): Promise<Heard> => {
      const lines: string[] = [];
      const states: LineState[] = [];
      const monitor = await world.hardware.monitor({
        port: world.port,
        onLines: (more) => lines.push(...text(more)),
        onState: (state) => states.push(state),
        signal: stop.signal,
      });
      const until = (line: string) => vi.waitFor(() => expect(lines).toContain(line), PATIENCE);
      return { monitor, lines, states, until };
    };

    it('knows MicroPython when it answers', async () => {
      expect(await world.hardware.identify(world.port, stop.signal)).toMatchObject({
        port: world.port,
        state: 'ready',
        firmware: expect.stringMatching(/^MicroPython v\d/),
      });
    });

    it('puts a program on the board and starts it, and its first words are heard', async () => {
      const heard = await follow();
      const progress: number[] = [];
      const report = await flash(
        [aProgram('import helper\nprint("hi")\n'), aProgram('WORD = "hi"\n', 'helper.py')],
        {
          onProgress: ({ percent }) => progress.push(percent),
        },
      );
      expect(report).toMatchObject({ written: ['helper.py', 'main.py'], unchanged: [], backup: [] });
      await heard.until('hi');
      expect(progress.at(-1)).toBe(100);
      expect(progress).toEqual(progress.toSorted((one, other) => one - other));
      expect(heard.states).toEqual(['open', 'busy', 'open']);
      await heard.monitor.close();
    });

    it('brings every byte over as it is', async () => {
      const data = Uint8Array.from({ length: world.room }, (_, index) => (index * 7 + (index >> 8)) & 255);
      await flash([{ path: 'data.bin', data }]);
      // The second flash compares: with the board's hash, or by reading it back.
      expect(await flash([{ path: 'data.bin', data }])).toEqual({
        written: [],
        unchanged: ['data.bin'],
        backup: [],
      });
    });

    it('keeps what was on the board, and leaves the rest alone', async () => {
      await flash([aProgram('print("old")\n'), aProgram('SAME = 1\n', 'same.py')]);
      const report = await flash([aProgram('print("new")\n'), aProgram('SAME = 1\n', 'same.py')]);
      expect(report).toMatchObject({ written: ['main.py'], unchanged: ['same.py'] });
      expect(report.backup.map(({ path, data }) => [path, new TextDecoder().decode(data)])).toEqual([
        ['main.py', 'print("old")\n'],
      ]);
    });

    it('stops a program that never ends', async () => {
      await flash([aProgram('while True:\n    pass\n')]);
      const heard = await follow();
      await flash([aProgram('print("free")\n')]);
      await heard.until('free');
    });

    it('hands on what is typed, interrupts, and starts from the beginning', async ({ skip }) => {
      if (world.runsPrograms === false) return skip('programs only print here');
      const heard = await follow();
      await flash([aProgram('print("begin")\nprint("got " + input())\nwhile True:\n    pass\n')]);
      await heard.until('begin');
      await heard.monitor.send('a word');
      await heard.until('got a word');
      await heard.monitor.interrupt();
      await vi.waitFor(() => expect(heard.lines.join()).toContain('KeyboardInterrupt'), PATIENCE);
      heard.lines.length = 0;
      await heard.monitor.reset();
      await heard.until('begin');
    });

    it('tells who comes later what was said before', async () => {
      const first = await follow();
      await flash([aProgram('print("early")\n')]);
      await first.until('early');
      const second = await follow();
      expect(text(second.monitor.earlier)).toContain('early');
      await first.monitor.close();
      await flash([aProgram('print("late")\n')]);
      await second.until('late');
      expect(first.lines).not.toContain('late');
    });

    it('shows the traceback of a program that fails', async ({ skip }) => {
      if (world.runsPrograms === false) return skip('programs only print here');
      const heard = await follow();
      await flash([aProgram('x = 1\nprint(x.nothing)\n')]);
      await vi.waitFor(() => expect(heard.lines.join('\n')).toMatch(/line 2[\s\S]*AttributeError/), PATIENCE);
    });

    it('lets two flashes at once wait for each other', async () => {
      const [first, second] = await Promise.all([
        flash([aProgram('ONE = 1\n')]),
        flash([aProgram('TWO = 2\n')]),
      ]);
      expect([first.written, second.written]).toEqual([['main.py'], ['main.py']]);
      expect(new TextDecoder().decode(second.backup[0]?.data)).toBe('ONE = 1\n');
    });

    it('stops a flash with the reason of its signal, and what was there is still there', async () => {
      await flash([aProgram('print("kept")\n')]);
      const large = { path: 'main.py', data: new Uint8Array(world.room).fill(35) };
      const flashing = flash([large], { onProgress: ({ percent }) => percent > 20 && stop.abort('user') });
      await expect(flashing).rejects.toBe('user');
      stop = new AbortController();
      const { backup } = await flash([aProgram('print("then")\n')]);
      expect(new TextDecoder().decode(backup[0]?.data)).toBe('print("kept")\n');
    });

    it('refuses what does not fit, and touches nothing', async () => {
      await flash([aProgram('print("kept")\n')]);
      const huge = { path: 'main.py', data: new Uint8Array(3_000_000).fill(35) };
      // A board that does not know its free space is filled first, which takes its time.
      const tooMuch = world.room < 10_000 ? { ...huge, data: huge.data.subarray(0, 20_000) } : huge;
      await expect(flash([tooMuch])).rejects.toMatchObject({ code: 'BOARD_FULL' });
      expect(await flash([aProgram('print("kept")\n')])).toMatchObject({ unchanged: ['main.py'] });
    });

    it('refuses a name that no board has', async () => {
      for (const path of ['../main.py', '/main.py', "a'b.py", 'a//b.py'])
        await expect(flash([aProgram('', path)])).rejects.toMatchObject({ code: 'BOARD_REFUSED' });
    });

    it('says that a board is gone when it is pulled out in the middle', async () => {
      const heard = await follow();
      const large = { path: 'main.py', data: new Uint8Array(world.room).fill(35) };
      const flashing = flash([large], { onProgress: ({ percent }) => percent > 20 && void world.unplug() });
      await expect(flashing).rejects.toMatchObject({ code: 'BOARD_GONE' });
      await vi.waitFor(() => expect(heard.states.at(-1)).toBe('gone'), PATIENCE);
      await expect(flash([aProgram('')])).rejects.toMatchObject({ code: 'BOARD_NOT_FOUND' });
    });

    it('goes on following when the board is back', async ({ skip }) => {
      const { plug } = world;
      if (plug === undefined) return skip('this board cannot come back');
      const heard = await follow();
      await flash([aProgram('print("here")\n')]);
      await heard.until('here');
      await world.unplug();
      await vi.waitFor(() => expect(heard.states.at(-1)).toBe('gone'), PATIENCE);
      heard.lines.length = 0;
      await plug();
      await vi.waitFor(() => expect(heard.states.at(-1)).toBe('open'), PATIENCE);
      await heard.monitor.reset();
      await heard.until('here');
    });

    it('names a port that another program has', async ({ skip }) => {
      const { occupy } = world;
      if (occupy === undefined) return skip('nobody else can take this port');
      const leave = await occupy();
      await expect(flash([aProgram('')])).rejects.toMatchObject({ code: 'BOARD_IN_USE' });
      expect(await world.hardware.identify(world.port, stop.signal)).toMatchObject({ state: 'in_use' });
      await leave();
      expect(await world.hardware.identify(world.port, stop.signal)).toMatchObject({ state: 'ready' });
    });

    it('says that a board is silent when it never answers', async ({ skip }) => {
      const port = world.deafPort;
      if (port === undefined) return skip('no such port here');
      await expect(flash([aProgram('')], { port })).rejects.toMatchObject({ code: 'BOARD_SILENT' });
    });

    it('names a port where nothing hangs', async () => {
      const port = `${world.port}9`;
      await expect(flash([aProgram('')], { port })).rejects.toMatchObject({ code: 'BOARD_NOT_FOUND' });
      const request = { port, onLines: () => undefined, onState: () => undefined, signal: stop.signal };
      await expect(world.hardware.monitor(request)).rejects.toMatchObject({ code: 'BOARD_NOT_FOUND' });
    });
  });
}
