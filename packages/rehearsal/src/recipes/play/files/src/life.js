// The life of a pet: three needs from 0 to 100 that slowly go down, and what makes them go up.
import { NEEDS_A_MINUTE, TREAT } from './settings.js';

export const NEEDS = ['food', 'fun', 'energy'];

/** Keeps a number between 0 and 100. */
const bounded = (number) => Math.min(100, Math.max(0, number));

/** A pet that has just hatched. `now` is in thousandths of a second. */
export const hatch = (now) => ({ food: 80, fun: 70, energy: 90, hearts: 0, seenAt: now });

/** The pet after some time has passed. Even after a long time it is only sad: nothing bad happens to it. */
export function later(pet, now) {
  const minutes = Math.max(0, now - pet.seenAt) / 60000;
  const needs = NEEDS.map((need) => [need, bounded(pet[need] - NEEDS_A_MINUTE * minutes)]);
  return { ...pet, ...Object.fromEntries(needs), seenAt: now };
}

/** Cares for one need. Care that was needed earns a heart. */
export function care(pet, need) {
  const wasNeeded = pet[need] < 95;
  const tired = need === 'fun' ? { energy: bounded(pet.energy - 5) } : {};
  return { ...pet, ...tired, [need]: bounded(pet[need] + TREAT), hearts: pet.hearts + Number(wasNeeded) };
}

/** How it feels: what it needs most counts, and under 35 it says so. */
export function moodOf(pet) {
  const [weakest] = NEEDS.toSorted((one, other) => pet[one] - pet[other]);
  if (pet[weakest] >= 35) return pet[weakest] >= 60 ? 'happy' : 'fine';
  return { food: 'hungry', fun: 'bored', energy: 'tired' }[weakest];
}
