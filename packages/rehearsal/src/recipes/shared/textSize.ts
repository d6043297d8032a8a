import type { NuggetSpec } from '@nugget/contract';

const SMALLEST = 16;
const LARGEST = 40;
const BIG = 20;

/** Size of the page's text in pixels: what a rule, a requirement or a skill asks for, never under 16. */
export function textSize(spec: NuggetSpec): number {
  const wishes = [
    ...spec.rules.map((rule) => `${rule.name} ${rule.prompt}`),
    ...spec.skills.map((skill) => `${skill.name} ${skill.prompt}`),
    ...spec.requirements.map((requirement) => requirement.description),
  ];
  return Math.max(SMALLEST, ...wishes.map(sizeIn));
}

/** The size that a text asks for; 16 where it speaks of something else. */
export function sizeIn(wish: string): number {
  if (!/\b(text|letters?|fonts?|words|writing)\b/i.test(wish)) return SMALLEST;
  const pixels = Number(/(\d+)\s*(?:px|pixels?)/i.exec(wish)?.[1] ?? 0);
  if (pixels > 0) return Math.min(LARGEST, Math.max(SMALLEST, pixels));
  return /\b(big|bigger|large|larger|huge)\b/i.test(wish) ? BIG : SMALLEST;
}
