// The candles on the cake: which of them burn, and when the wish comes true.
import { CANDLES } from './settings.js';

/** A cake with all its candles burning. */
export const newCake = () => Array(CANDLES).fill(true);

/** The cake with one candle out. */
export const blowOut = (cake, candle) => cake.map((burns, at) => burns && at !== candle);

/** How many candles still burn? */
export const burning = (cake) => cake.filter(Boolean).length;

/** Where a candle stands on the cake, from 0 on the left to 1 on the right. */
export const placeOf = (candle) => (CANDLES === 1 ? 0.5 : candle / (CANDLES - 1));
