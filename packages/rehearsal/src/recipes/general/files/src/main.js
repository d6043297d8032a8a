// This is where the page wakes up. Every part moves into its own place.
// The parts are fetched here.

/** Finds the place that index.html keeps for a part. */
function placeFor(part) {
  return document.querySelector(`[data-part="${part}"]`);
}

// The parts move in here.
document.querySelector('#waking')?.remove();
