/** The page's one document. It shows; it asks nothing: the keyboard stays in the terminal. */
import { deskMessages } from '../../messages/desk.js';
import { language, say } from '../../messages/message.js';

export function pageHtml(nonce: string): string {
  return `<!doctype html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<!-- Without it a browser asks for one outside the key; there is none. -->
<link rel="icon" href="icon">
<title>${say(deskMessages.pageTitle)}</title>
<style nonce="${nonce}">
  body { margin: 0; background: #2b2b2b; color: #eee; font: 16px system-ui, sans-serif; }
  header { position: sticky; top: 0; z-index: 1; padding: 8px 16px; background: #1c1c1c; }
  figure { position: relative; margin: 12px auto; width: min(96vw, 1500px); }
  .close figure { width: max(220vw, 2200px); }
  img { display: block; width: 100%; height: auto; background: #fff; }
  svg { position: absolute; inset: 0; width: 100%; height: 100%; }
  polygon { fill: rgb(255 170 0 / 12%); stroke: #e8590c; stroke-width: 3; vector-effect: non-scaling-stroke; }
</style>
</head>
<body>
<header id="title">${say(deskMessages.pageWaiting)}</header>
<main id="images"></main>
<script nonce="${nonce}">
  const title = document.getElementById('title');
  const main = document.getElementById('images');
  const SVG = 'http://www.w3.org/2000/svg';
  let shown = '';
  function draw(state) {
    title.textContent = state.message ?? state.title;
    document.body.className = state.close ? 'close' : '';
    const names = state.images.map((image) => image.name).join();
    if (names !== shown) {
      shown = names;
      main.replaceChildren(...state.images.map((image) => {
        const figure = document.createElement('figure');
        const img = document.createElement('img');
        img.width = image.width;
        img.height = image.height;
        img.src = 'image/' + image.name;
        figure.append(img, document.createElementNS(SVG, 'svg'));
        return figure;
      }));
      scrollTo(0, 0);
    }
    let first = null;
    state.images.forEach((image, index) => {
      const svg = main.children[index].lastElementChild;
      svg.setAttribute('viewBox', '0 0 ' + image.width + ' ' + image.height);
      svg.replaceChildren(...image.marked.map((points) => {
        const polygon = document.createElementNS(SVG, 'polygon');
        polygon.setAttribute('points', points.map((point) => point.join(',')).join(' '));
        first ??= polygon;
        return polygon;
      }));
    });
    first?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'smooth' });
  }
  const events = new EventSource('events');
  events.onmessage = (event) => draw(JSON.parse(event.data));
  events.addEventListener('end', () => {
    events.close();
    main.replaceChildren();
    title.textContent = ${JSON.stringify(say(deskMessages.pageEnded))};
  });
</script>
</body>
</html>
`;
}
