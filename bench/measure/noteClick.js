// Runs in a page: notes when the first click there has been answered, in ms after the page was asked for. The answer is painted
// then (W3C Event Timing: an entry lasts until the next picture).
new PerformanceObserver((list) => {
  const clicks = list.getEntries().filter(({ name }) => name === 'click');
  if (clicks.length > 0) window.clickAnswered ??= clicks[0].startTime + clicks[0].duration;
}).observe({ type: 'event', durationThreshold: 16 });
