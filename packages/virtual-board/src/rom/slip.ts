/** SLIP (RFC 1055): how packets travel on a serial line. */
const [END, ESCAPE, ESCAPED_END, ESCAPED_ESCAPE] = [0xc0, 0xdb, 0xdc, 0xdd];

export function toSlip(packet: Uint8Array): Uint8Array {
  const escaped = [...packet].flatMap((byte) => {
    if (byte === END) return [ESCAPE, ESCAPED_END];
    return byte === ESCAPE ? [ESCAPE, ESCAPED_ESCAPE] : [byte];
  });
  return Uint8Array.from([END, ...escaped, END]);
}

/** Reads packets out of bytes that come in any pieces. */
export function createSlipReader(onPacket: (packet: Uint8Array) => void): (bytes: Uint8Array) => void {
  let packet: number[] = [];
  let isEscaped = false;
  const plain = (byte: number): number => {
    if (!isEscaped) return byte;
    return byte === ESCAPED_END ? END : ESCAPE;
  };
  const end = (): void => {
    if (packet.length > 0) onPacket(Uint8Array.from(packet));
    packet = [];
  };
  return (bytes) => {
    for (const byte of bytes) {
      if (byte === END) end();
      else if (byte !== ESCAPE) packet.push(plain(byte));
      isEscaped = byte === ESCAPE;
    }
  };
}
