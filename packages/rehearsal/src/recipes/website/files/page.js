// This is where the page begins. Every part gets its own place on the page.

/** Finds the place that index.html keeps for a part. */
function placeFor(part) {
  return document.querySelector(`[data-part="${part}"]`);
}

// The parts move in here, one after the other.
