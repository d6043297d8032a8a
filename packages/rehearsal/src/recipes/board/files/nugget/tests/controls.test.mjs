// Checks what the buttons tell the board, and that the page does without one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBoard } from '../src/board.js';
import { buttonsFor } from '../src/controls.js';

test('each button tells the board one thing', () => {
  const choices = [
    { label: 'on', params: { state: 'on' } },
    { label: 'off', params: { state: 'off' } },
  ];
  assert.deepEqual(buttonsFor([{ id: 'led', name: 'LED', choices }]), [
    { label: 'LED: on', id: 'led', params: { state: 'on' } },
    { label: 'LED: off', id: 'led', params: { state: 'off' } },
  ]);
});

test('without a board the page still works', async () => {
  const board = await findBoard(() => Promise.reject(new Error('no board')));
  assert.equal(board.connected, false);
  assert.equal(await board.ask('moisture'), undefined);
});

test('with a board the page asks it', async () => {
  const portal = { connected: true, ask: async (question) => question.length };
  const board = await findBoard(async () => ({ portal }));
  assert.equal(await board.ask('moisture'), 8);
});
