/**
 * What is injected into the page under test: it times what the page itself sees, and polls nothing. Every time begins at the `timeStamp` that
 * the browser gave the event when it came in, so waiting for a busy page counts, and ends after the frame that shows what came of it: an
 * animation frame is asked for once the page has changed, and a message posted from it arrives when that frame has been handed over.
 * `slow` are the keys that the browser's own Event Timing says were on the screen later than 16 ms after they were pressed (it counts in
 * steps of 8 ms). Plain script, for a page has no TypeScript.
 */
export const inPage = `
window.bench = { keys: [], lights: [], frames: [], slow: new Set() };
const afterPaint = (done) => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = done; channel.port2.postMessage(0); });
const since = (start, into) => afterPaint(() => into.push(performance.now() - start));
const shown = (selector) => new Promise((resolve) => {
  const observer = new MutationObserver(() => { if (document.querySelector(selector) !== null) { observer.disconnect(); resolve(); } });
  observer.observe(document, { subtree: true, childList: true });
});
const painted = () => new Promise(afterPaint);

let pressed;
addEventListener('keydown', (event) => { pressed = event.timeStamp; }, true);
addEventListener('input', () => { if (pressed !== undefined) since(pressed, bench.keys); pressed = undefined; }, true);
new PerformanceObserver((list) => {
  for (const { name, startTime, duration } of list.getEntries()) if (name === 'keydown' && duration > 16) bench.slow.add(startTime);
}).observe({ type: 'event', durationThreshold: 16 });

const lit = () => document.querySelector('[data-sentence][aria-pressed=true]')?.dataset.sentence;
let clicked;
addEventListener('mousedown', ({ timeStamp }) => { clicked = { timeStamp, before: lit() }; }, true);
new MutationObserver(() => {
  if (clicked === undefined || lit() === undefined || lit() === clicked.before) return;
  since(clicked.timeStamp, bench.lights);
  clicked = undefined;
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['aria-pressed'], childList: true });

bench.open = async (name) => {
  const link = [...document.querySelectorAll('a[data-row]')].find((row) => row.textContent.includes(name));
  const start = performance.now();
  const times = [];
  const text = shown('[data-entry]').then(painted).then(() => { times[0] = performance.now() - start; });
  const source = shown('[data-sentence]').then(painted).then(() => { times[1] = performance.now() - start; });
  link.click();
  await Promise.all([text, source]);
  return times;
};
bench.mount = (paragraphs) => new Promise((resolve) => { const start = performance.now(); bare.mountBare(paragraphs); afterPaint(() => resolve(performance.now() - start)); });
bench.watchFrames = () => { let last; const tick = (now) => { if (last !== undefined) bench.frames.push(now - last); last = now; bench.timer = requestAnimationFrame(tick); }; bench.timer = requestAnimationFrame(tick); };
bench.stopFrames = () => { cancelAnimationFrame(bench.timer); return bench.frames.splice(0); };
`;
