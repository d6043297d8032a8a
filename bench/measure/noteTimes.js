// Runs in a page: notes every frame that is longer than the browser's own limit once the events come, and how long each
// key took from being pressed to what it changed being painted (W3C Event Timing; less than 16 ms is not told).
const longFrames = [];
const answers = [];
Object.assign(window, { longFrames, answers });
new PerformanceObserver((list) => {
  if (document.documentElement.dataset.thousandEvents === undefined) return;
  longFrames.push(...list.getEntries().map(({ duration }) => duration));
}).observe({ type: 'long-animation-frame', buffered: true });
new PerformanceObserver((list) => {
  answers.push(...list.getEntries().map(({ duration }) => duration));
}).observe({ type: 'event', durationThreshold: 16 });
