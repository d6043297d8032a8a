declare module '@micropython/micropython-webassembly-pyscript/micropython.mjs' {
  interface MicroPython {
    readonly FS: {
      mkdir(path: string): void;
      writeFile(path: string, text: string): void;
    };
    registerJsModule(name: string, module: object): void;
    runPython(source: string): unknown;
  }
  export function loadMicroPython(options: {
    readonly stdin?: () => number | null;
    readonly stdout?: (line: string) => void;
    readonly linebuffer?: boolean;
    readonly heapsize?: number;
  }): Promise<MicroPython>;
}
