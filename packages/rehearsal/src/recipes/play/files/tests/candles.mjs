// Checks the candles and the confetti without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blowOut, burning, newCake, placeOf } from '../src/candles.js';
import { newPiece } from '../src/confetti.js';
import { CANDLES, CONFETTI } from '../src/settings.js';

for (const title of '{{candles}}') {
  test(title, () => {
    assert.equal(CANDLES, '{{count}}');
    assert.equal(burning(newCake()), CANDLES);
    assert.ok(placeOf(0) >= 0 && placeOf(CANDLES - 1) <= 1);
  });
}

for (const title of '{{blows}}') {
  test(title, () => {
    const out = blowOut(newCake(), 0);
    assert.equal(burning(out), CANDLES - 1);
    assert.equal(burning(blowOut(out, 0)), CANDLES - 1, 'a candle goes out once');
    assert.equal(burning(newCake().reduce((cake, _burns, at) => blowOut(cake, at), newCake())), 0);
  });
}

for (const title of '{{confetti}}') {
  test(title, () => {
    assert.ok(CONFETTI > 0);
    const { left, seconds } = newPiece(() => 0.5);
    assert.ok(left >= 0 && left <= 100);
    assert.ok(seconds > 0);
  });
}
