/** What is injected into the page under test: it times what the page itself sees. Plain script, for a page has no TypeScript. */
export const inPage = `
window.bench = { keys: [], frames: [], lights: [] };
const afterPaint = (done) => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = done; channel.port2.postMessage(0); });
addEventListener('keydown', (event) => { const start = event.timeStamp; afterPaint(() => bench.keys.push(performance.now() - start)); }, true);
bench.clickUntil = (element, done) => new Promise((resolve) => {
  const start = performance.now();
  element.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
  element.dispatchEvent(new MouseEvent('mouseup', { bubbles: true, cancelable: true }));
  element.click();
  const look = () => (done() ? afterPaint(() => resolve(performance.now() - start)) : requestAnimationFrame(look));
  look();
});
bench.openUntil = (link) => bench.clickUntil(link, () => document.querySelector('[data-entry]') !== null);
bench.lit = () => document.querySelector('[data-sentence][aria-pressed=true]')?.dataset.sentence;
addEventListener('mousedown', () => {
  const start = performance.now();
  const last = bench.lit();
  const look = () => {
    if (bench.lit() !== undefined && bench.lit() !== last) afterPaint(() => bench.lights.push(performance.now() - start));
    else if (performance.now() - start < 2000) requestAnimationFrame(look);
  };
  look();
}, true);
bench.mount = (paragraphs) => new Promise((resolve) => { const start = performance.now(); bare.mountBare(paragraphs); afterPaint(() => resolve(performance.now() - start)); });
bench.watchFrames = () => { let last = performance.now(); const tick = (now) => { bench.frames.push(now - last); last = now; bench.timer = requestAnimationFrame(tick); }; bench.timer = requestAnimationFrame(tick); };
bench.stopFrames = () => { cancelAnimationFrame(bench.timer); const frames = bench.frames.splice(0); return frames.slice(1); };
`;
