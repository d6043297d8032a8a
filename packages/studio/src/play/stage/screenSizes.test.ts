import { expect, it } from 'vitest';
import { SCREEN_SIZES, scaleToFit } from './screenSizes.ts';

it('draws a phone smaller until it fits, by its longer side', () => {
  expect(scaleToFit(SCREEN_SIZES.phone, { width: 1000, height: 390 })).toBe(0.5);
  expect(scaleToFit(SCREEN_SIZES.tablet, { width: 410, height: 5000 })).toBe(0.5);
});

it('never draws a screen larger than it is', () =>
  expect(scaleToFit(SCREEN_SIZES.phone, { width: 4000, height: 4000 })).toBe(1));

it('draws it as it is while the room is not known yet', () =>
  expect(scaleToFit(SCREEN_SIZES.phone, { width: 0, height: 0 })).toBe(1));
