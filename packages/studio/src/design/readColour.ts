/** A colour token as it is shown right now (`rgb(…)`), for what paints by itself, such as a canvas or Blockly. */
export function readColour(token: `--color-${string}`): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  probe.hidden = true;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}
