import { createManualClock } from '@nugget/engine/testing';
import { describe, expect, it } from 'vitest';
import { createAdultGate } from './adultGate.ts';

const MINUTE = 60_000;

function aGate() {
  const clock = createManualClock();
  const gate = createAdultGate({ clock });
  const answer = (login: string, off = 0): void => {
    const { challenge_id, a, b } = gate.ask(login);
    gate.unlock(login, { challenge_id, answer: a * b + off });
  };
  return { clock, gate, answer };
}

const SUM_WRONG = expect.objectContaining({ code: 'SUM_WRONG' });
const TOO_MANY = expect.objectContaining({ code: 'TOO_MANY_REQUESTS' });

describe('the door before the settings', () => {
  it('asks for a product that takes a grown-up', () => {
    const { gate } = aGate();
    for (let n = 0; n < 200; n += 1) {
      const { a, b } = gate.ask('mine');
      expect(a).toBeGreaterThanOrEqual(12);
      expect(a).toBeLessThanOrEqual(19);
      expect(b).toBeGreaterThanOrEqual(3);
      expect(b).toBeLessThanOrEqual(9);
    }
  });

  it('opens for 15 minutes, for the browser that answered alone', async () => {
    const { clock, gate, answer } = aGate();
    expect(gate.isOpen('mine')).toBe(false);
    answer('mine');
    expect(gate.isOpen('mine')).toBe(true);
    expect(gate.isOpen('yours')).toBe(false);
    await clock.advance(15 * MINUTE - 1);
    expect(gate.isOpen('mine')).toBe(true);
    await clock.advance(1);
    expect(gate.isOpen('mine')).toBe(false);
  });

  it('closes when asked', () => {
    const { gate, answer } = aGate();
    answer('mine');
    gate.lock('mine');
    expect(gate.isOpen('mine')).toBe(false);
  });

  it('takes each sum once, and only from the browser that asked for it', () => {
    const { gate } = aGate();
    const { challenge_id, a, b } = gate.ask('mine');
    const other = gate.ask('yours');
    gate.unlock('mine', { challenge_id, answer: a * b });
    expect(() => gate.unlock('mine', { challenge_id, answer: a * b })).toThrow(SUM_WRONG);
    expect(() =>
      gate.unlock('mine', { challenge_id: other.challenge_id, answer: other.a * other.b }),
    ).toThrow(SUM_WRONG);
    expect(() => gate.unlock('mine', { challenge_id: 'unknown', answer: 40 })).toThrow(SUM_WRONG);
  });

  it('does not take the right answer after a wrong one to the same sum', () => {
    const { gate } = aGate();
    const { challenge_id, a, b } = gate.ask('mine');
    expect(() => gate.unlock('mine', { challenge_id, answer: 1 })).toThrow(SUM_WRONG);
    expect(() => gate.unlock('mine', { challenge_id, answer: a * b })).toThrow(SUM_WRONG);
    expect(gate.isOpen('mine')).toBe(false);
  });

  it('rests after five wrong answers, whoever gave them, and takes tries again after ten minutes', async () => {
    const { clock, answer, gate } = aGate();
    for (const login of ['a', 'b', 'a', 'b', 'c']) expect(() => answer(login, 1)).toThrow(SUM_WRONG);
    expect(() => answer('a')).toThrow(TOO_MANY);
    expect(() => answer('new')).toThrow(TOO_MANY);
    await clock.advance(10 * MINUTE);
    answer('a');
    expect(gate.isOpen('a')).toBe(true);
  });
});
