import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFileMirror } from '../board/fileMirror.ts';
import { changeNames } from './changeNames.ts';
import { createFlashTree, fillTree } from './flashTree.ts';
import { createOpenFiles } from './openFiles.ts';

const [WRITE, CREATE, TRUNCATE] = [1, 0o100, 0o1000];
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A flash, and what somebody far away has heard of it. */
function aFlash(limitBytes = 64 * 1024) {
  const mirror = createFileMirror(new Map());
  const tree = createFlashTree({ limitBytes, now: () => 0, onChange: mirror.apply });
  const files = createOpenFiles(tree);
  return {
    mirror,
    tree,
    files,
    names: changeNames(tree),
    write(path: string, data: Uint8Array): void {
      const fd = files.open(path, WRITE | CREATE | TRUNCATE);
      files.write(fd, data);
      files.close(fd);
    },
  };
}

describe('the flash of a virtual board', () => {
  it('tells everything that changes, and its mirror then starts the same flash', () => {
    const path = fc.constantFrom('a', 'b', 'd', 'd/a', 'd/b', 'e', 'e/a', '/a', './d/../b');
    const step = fc.oneof(
      fc.record({ do: fc.constant('write' as const), path, data: fc.uint8Array({ maxLength: 9000 }) }),
      fc.record({ do: fc.constantFrom('mkdir' as const, 'unlink' as const, 'rmdir' as const), path }),
      fc.record({ do: fc.constant('rename' as const), path, to: path }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const flash = aFlash();
        for (const each of steps)
          attempt(() => {
            if (each.do === 'write') flash.write(each.path, each.data);
            else if (each.do === 'rename') flash.names.rename(each.path, each.to);
            else flash.names[each.do](each.path);
          });
        const again = aFlash();
        fillTree(again.tree, flash.mirror.everything());
        expect(contentOf(again.tree.root)).toEqual(contentOf(flash.tree.root));
        expect(again.tree.space().used).toBe(flash.tree.space().used);
      }),
    );
  });

  it('is full when its blocks are, and has room again when something is deleted', () => {
    const flash = aFlash(4 * 4096);
    flash.write('a', new Uint8Array(3 * 4096));
    expect(() => flash.write('b', new Uint8Array(5000))).toThrow('ENOSPC');
    flash.names.unlink('a');
    flash.write('c', new Uint8Array(3 * 4096));
    expect(flash.tree.space()).toEqual({ blocks: 4, used: 4 });
  });

  it.each([
    ['ENOENT', (flash: ReturnType<typeof aFlash>) => flash.names.unlink('nobody')],
    ['EEXIST', (flash: ReturnType<typeof aFlash>) => flash.names.mkdir('d')],
    ['ENOTEMPTY', (flash: ReturnType<typeof aFlash>) => flash.names.rmdir('d')],
    ['EISDIR', (flash: ReturnType<typeof aFlash>) => flash.names.unlink('d')],
    ['ENOTDIR', (flash: ReturnType<typeof aFlash>) => flash.write('d/a/b', bytesOf('x'))],
    ['EINVAL', (flash: ReturnType<typeof aFlash>) => flash.names.rename('d', 'd/inside')],
    ['ENAMETOOLONG', (flash: ReturnType<typeof aFlash>) => flash.names.mkdir('x'.repeat(256))],
  ])('answers %s as MicroPython does', (code, act) => {
    const flash = aFlash();
    flash.names.mkdir('d');
    flash.write('d/a', bytesOf('text'));
    expect(() => act(flash)).toThrow(code);
  });
});

function attempt(act: () => void): void {
  try {
    act();
  } catch (error) {
    // Steps that make no sense are refused; anything but a refusal is a fault.
    if (!(error instanceof Error) || error.name !== 'FlashError') throw error;
  }
}

type Node = ReturnType<typeof aFlash>['tree']['root'] extends { children: ReadonlyMap<string, infer N> }
  ? N
  : never;

function contentOf(node: Node): unknown {
  if (node.kind === 'file') return [...node.data.subarray(0, node.size)];
  return new Map([...node.children].sort().map(([name, child]) => [name, contentOf(child)]));
}
