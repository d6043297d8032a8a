import { describe, expect, it } from 'vitest';
import { openTerminal } from '../testing/terminal.ts';

describe('Python on a virtual board', () => {
  it('takes itself for an ESP32', async () => {
    await using terminal = await openTerminal();
    const { output } = await terminal.raw(
      'import sys, os\nprint(sys.platform, os.uname().sysname, sys.implementation.name)',
    );
    expect(output).toBe('esp32 esp32 micropython\r\n');
  });

  it('has the modules that programs use', async () => {
    await using terminal = await openTerminal();
    const names =
      'json, re, random, math, struct, binascii, collections, gc, errno, time, machine, micropython';
    expect(await terminal.raw(`import ${names}, neopixel, dht, network, hashlib, io, array`)).toEqual({
      output: '',
      error: '',
    });
  });

  it.each(['_thread', 'bluetooth', 'socket', 'ssl', 'espnow'])('says that it has no %s', async (name) => {
    await using terminal = await openTerminal();
    const { error } = await terminal.raw(`import ${name}`);
    expect(error).toContain(`ImportError: no module named '${name}': the virtual board has no `);
  });

  it('refuses native code with words', async () => {
    await using terminal = await openTerminal();
    const { error } = await terminal.raw('@micropython.native\ndef f(): pass');
    expect(error).toContain('SyntaxError: invalid micropython decorator');
  });

  it('runs tasks side by side', async () => {
    await using terminal = await openTerminal();
    const { output, error } = await terminal.raw(TASKS);
    expect(error).toBe('');
    expect(output.split('\r\n')).toEqual([
      'a 0',
      'b 0',
      'a 1',
      'b 1',
      "['a', 'b']",
      'timeout',
      'event',
      'cancelled',
      'lost',
      '7',
      '',
    ]);
  });

  it('collects garbage while a program runs, and keeps what is in use', async () => {
    await using terminal = await openTerminal();
    const { output, error } = await terminal.raw(GARBAGE);
    expect(error).toBe('');
    expect(output).toBe('True True True\r\n');
  });

  it('gives MemoryError to a program that wants too much', async () => {
    await using terminal = await openTerminal();
    const { output } = await terminal.raw(
      'x = [0] * 1000\ntry:\n  while True: x = x + x\nexcept MemoryError: print("full")\nx = 0\nprint(len([1] * 1000))',
    );
    expect(output).toBe('full\r\n1000\r\n');
  });
});

const TASKS = `
import asyncio
async def count(name):
    for i in range(2):
        print(name, i)
        await asyncio.sleep_ms(5)
    return name
async def forever():
    while True:
        await asyncio.sleep(1)
async def fail():
    raise ValueError("lost")
async def main():
    print(await asyncio.gather(count("a"), count("b")))
    try:
        await asyncio.wait_for(forever(), 0.01)
    except asyncio.TimeoutError:
        print("timeout")
    event = asyncio.Event()
    async def set_soon():
        await asyncio.sleep_ms(1)
        event.set()
    task = asyncio.create_task(set_soon())
    await event.wait()
    print("event")
    task = asyncio.create_task(forever())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")
    try:
        await asyncio.create_task(fail())
    except ValueError as error:
        print(error)
    return 7
print(asyncio.run(main()))
`;

// 40 MB in all, in 8 MB: through classes, closures, generators, and in C functions that call Python back.
const GARBAGE = `
class Thing:
    def __init__(self, n):
        self.n = n
        self.text = "thing %d" % n
def counter():
    total = 0
    def add(n):
        nonlocal total
        total += n
        return total
    return add
def things(count):
    for n in range(count):
        yield Thing(n)
kept = {}
add = counter()
for thing in things(120000):
    add(thing.n * 0.5)
    if thing.n % 1000 == 0:
        kept[thing.n] = thing
values = sorted([str(n * 7919 % 3000) for n in range(3000)], key=lambda text: -float(text))
total = sum(float(text) * 2.0 for text in values)
print(add(0) == 119999 * 120000 / 4, all(kept[n].text == "thing %d" % n for n in kept), total == 2999 * 3000)
`;
