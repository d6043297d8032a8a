import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openTerminal } from '../testing/terminal.ts';

it('survives any bytes on its line, and obeys the next one who interrupts it', async () => {
  await using terminal = await openTerminal();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }), async (portions) => {
      for (const portion of portions) terminal.board.write(portion);
      // Out of whatever mode that has led to.
      terminal.type('\r\x03\x03\x04\x03\x02\x03\rprint("he" + "re")\r');
      await terminal.until('\nhere\r\n>>> ');
    }),
    { numRuns: 30 },
  );
});

it('keeps random bytes as they were sent', async () => {
  await using terminal = await openTerminal();
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      const escaped = [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`);
      const lines = Array.from({ length: Math.ceil(escaped.length / 250) }, (_, at) =>
        escaped.slice(at * 250, at * 250 + 250).join(''),
      );
      const program = `f = open("b", "wb")\n${lines.map((line) => `f.write(b"${line}")\n`).join('')}f.close()`;
      expect((await terminal.raw(program)).error).toBe('');
      expect(terminal.board.files().get('b')).toEqual(bytes);
    }),
    { numRuns: 15 },
  );
});
