const BYTES = 120_000;
const CHIP_ID_AT = 12;

/** Looks like a firmware from outside; for an ESP32 (chip id 0) where nothing else is said. */
export function aFirmware({ chipId = 0 }: { readonly chipId?: number } = {}): Uint8Array {
  const image = Uint8Array.from({ length: BYTES }, (_, index) => (index * 31) % 256);
  image[0] = 0xe9;
  image[CHIP_ID_AT] = chipId;
  image[CHIP_ID_AT + 1] = 0;
  return image;
}
