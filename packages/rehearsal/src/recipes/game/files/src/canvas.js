/** The colours of theme.css, so that the picture always fits the page. */
function readLook() {
  const styles = getComputedStyle(document.documentElement);
  const colour = (name) => styles.getPropertyValue(`--${name}`).trim();
  return {
    top: colour('page-top'),
    bottom: colour('page-bottom'),
    surface: colour('surface'),
    ink: colour('ink'),
    soft: colour('ink-soft'),
    accent: colour('accent'),
    second: colour('second'),
    good: colour('good'),
    bad: colour('bad'),
  };
}

/** Makes a canvas ready, sharp on every screen. Its draw() lets every part of the game paint itself. */
export function openCanvas(canvas) {
  const look = readLook();
  const pen = canvas.getContext('2d');

  function draw(game, parts) {
    const sharpness = window.devicePixelRatio || 1;
    const width = Math.round(game.width * sharpness);
    const height = Math.round(game.height * sharpness);
    // Giving a canvas its size again would wipe it, so it only happens when the size is a new one.
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    pen.setTransform(sharpness, 0, 0, sharpness, 0, 0);
    game.look = look;
    for (const part of parts) part.draw?.(pen, game);
  }

  return { draw };
}
