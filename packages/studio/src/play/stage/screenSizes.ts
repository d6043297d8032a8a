/** CSS pixels of a phone and a tablet held upright, as most are; `wide` takes the room that there is. */
export const SCREEN_SIZES = {
  phone: { width: 390, height: 780 },
  tablet: { width: 820, height: 1120 },
} as const;

export type ScreenSize = keyof typeof SCREEN_SIZES | 'wide';

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** How much smaller a screen must be drawn to fit; never larger than it is. */
export function scaleToFit(screen: Room, room: Room): number {
  if (room.width <= 0 || room.height <= 0) return 1;
  return Math.min(1, room.width / screen.width, room.height / screen.height);
}
