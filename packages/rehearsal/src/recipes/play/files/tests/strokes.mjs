// Checks the strokes of a picture without a screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BRUSH } from '../src/settings.js';
import { begin, colourAt, drawTo, mirrored, newPicture, undo } from '../src/strokes.js';

const dot = { x: 0.2, y: 0.3, colour: 'rainbow', size: BRUSH / 1000, mirror: true };

for (const title of '{{draws}}') {
  test(title, () => {
    const picture = drawTo(begin(newPicture(), dot), { x: 0.5, y: 0.6 });
    assert.equal(picture.length, 1);
    assert.deepEqual(picture[0].points, [{ x: 0.2, y: 0.3 }, { x: 0.5, y: 0.6 }]);
    assert.notEqual(colourAt(picture[0], 1), colourAt(picture[0], 20), 'the rainbow changes on its way');
    assert.equal(colourAt({ colour: '#123456' }, 5), '#123456');
  });
}

for (const title of '{{undoes}}') {
  test(title, () => {
    const two = begin(begin(newPicture(), dot), { ...dot, x: 0.9 });
    assert.equal(undo(two).length, 1);
    assert.deepEqual(undo(newPicture()), []);
  });
}

for (const title of '{{mirrors}}') {
  test(title, () => {
    const [stroke] = begin(newPicture(), dot);
    const places = mirrored(stroke).map(({ points: [{ x, y }] }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
    assert.deepEqual(places, ['0.2 0.3', '0.8 0.3', '0.2 0.7', '0.8 0.7']);
    assert.deepEqual(mirrored({ ...stroke, mirror: false }), [{ ...stroke, mirror: false }]);
  });
}
