// Checks the notes and the tape without a loudspeaker.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pitchOf } from '../src/notes.js';
import { LOWEST_NOTE, PADS, VOLUME } from '../src/settings.js';
import { lengthOf, newTape, withNote } from '../src/tape.js';

for (const title of '{{plays}}') {
  test(title, () => {
    const pitches = Array.from({ length: PADS }, (_, pad) => pitchOf(pad));
    assert.equal(new Set(pitches).size, PADS, 'every pad has a sound of its own');
    assert.deepEqual(pitches, pitches.toSorted((one, other) => one - other), 'they go up');
    assert.ok(VOLUME > 0 && VOLUME <= 100);
  });
}

for (const title of '{{records}}') {
  test(title, () => {
    const tape = withNote(withNote(newTape(), 3, 5000), 1, 5700);
    assert.deepEqual(tape.notes, [{ pad: 3, at: 0 }, { pad: 1, at: 700 }]);
    assert.equal(lengthOf(tape), 700);
    assert.equal(lengthOf(newTape()), 0);
  });
}

test('five pads on, the same note sounds an octave higher', () => {
  assert.equal(pitchOf(0), LOWEST_NOTE);
  assert.equal(Math.round(pitchOf(5)), Math.round(LOWEST_NOTE * 2));
});
