// Measures a drawn page. Each function returns a list of what is wrong, in words.
const measures = (() => {
  const hidden = (element) => {
    // What is folded away keeps its boxes in Chromium.
    if (element.closest('details:not([open]) > :not(summary)')) return true;
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.display === 'none' || style.visibility === 'hidden') return true;
      if (style.clipPath === 'inset(50%)') return true;
    }
    return false;
  };
  const name = (element) => {
    const css = element.getAttribute('class');
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 30);
    return `<${element.tagName.toLowerCase()}${css ? ` class="${css}"` : ''}> "${text}"`;
  };
  const round = (box) => [box.left, box.top, box.right, box.bottom].map((n) => Math.round(n)).join(' ');

  // Lines of visible text, each with the element that holds it.
  const lines = (root) => {
    const found = [];
    const walker = document.createTreeWalker(root || document.body || document.documentElement, NodeFilter.SHOW_TEXT);
    const known = new Map();
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (!node.data.trim() || ['STYLE', 'SCRIPT', 'TITLE', 'DESC'].includes(element.tagName)) continue;
      if (element.closest('title, desc')) continue;
      if (!known.has(element)) known.set(element, hidden(element));
      if (known.get(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 0.5 && box.height > 0.5) found.push({ element, box });
      }
    }
    return found;
  };
  const HOLDERS = '.band, td, th, .panel, .card, .chip, .badge, .caption, header, footer, main';

  // Text outside the box it belongs to, or cut by an ancestor that cannot scroll.
  const clipped = () => {
    const wrong = [];
    for (const { element, box } of lines()) {
      if (element.closest('svg')) continue;
      const holder = element.closest(HOLDERS);
      if (!holder) { wrong.push(`no holder: ${name(element)}`); continue; }
      const outer = holder.getBoundingClientRect();
      if (box.left < outer.left - 1 || box.right > outer.right + 1) {
        wrong.push(`${name(element)} at ${round(box)} leaves ${name(holder)} at ${round(outer)} sideways`);
      }
      const middle = (box.top + box.bottom) / 2;
      if (middle < outer.top - 1 || middle > outer.bottom + 1) {
        wrong.push(`${name(element)} at ${round(box)} leaves ${name(holder)} at ${round(outer)}`);
      }
    }
    for (const element of document.querySelectorAll('main, main *')) {
      if (element.closest('svg') || hidden(element)) continue;
      const style = getComputedStyle(element);
      if (!['hidden', 'clip'].includes(style.overflowX)) continue;
      if (element.scrollWidth > element.clientWidth + 1) wrong.push(`${name(element)} is cut sideways`);
    }
    return wrong;
  };

  // Lines of text that lie on each other. Letters fill the middle of their line; fonts for Arabic
  // letters claim much more, which is no overlap.
  const overlapping = () => {
    const wrong = [];
    const found = lines().filter(({ element }) => !element.closest('.diagram svg'));
    const cores = found.map(({ element, box }) => {
      const size = parseFloat(getComputedStyle(element).fontSize);
      const middle = (box.top + box.bottom) / 2;
      return { element, left: box.left + 1, right: box.right - 1, top: middle - size * 0.38, bottom: middle + size * 0.38 };
    });
    const sticky = new Map();
    const moves = (element) => {
      const layer = element.closest('thead, tbody th, .scroller, .diagram-scroller');
      if (!sticky.has(element)) sticky.set(element, layer?.closest('thead, tbody th') ? 'stays' : layer);
      return sticky.get(element);
    };
    cores.sort((a, b) => a.top - b.top);
    for (let i = 0; i < cores.length; i += 1) {
      for (let j = i + 1; j < cores.length && cores[j].top < cores[i].bottom; j += 1) {
        const a = cores[i], b = cores[j];
        // What stays in sight while a box scrolls lies above what scrolls, and that may be cut off.
        if (moves(a.element) !== moves(b.element)) continue;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1) wrong.push(`${name(a.element)} and ${name(b.element)} overlap`);
      }
    }
    return wrong;
  };

  // Faces, stars and captions that lie on each other.
  const crowded = () => {
    const wrong = [];
    const things = [...document.querySelectorAll('.is-emotion .caption > span, .is-emotion .mark:not(.other) > .sign, .is-emotion .star .sign, .is-emotion .line-end')]
      .filter((element) => !hidden(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }));
    things.forEach((a, index) => {
      for (const b of things.slice(index + 1)) {
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        // A star touches the face that it belongs to.
        const mark = a.element.closest('.mark');
        const same = mark && mark === b.element.closest('.mark');
        if (across > 1 && down > 1 && !same) wrong.push(`${name(a.element)} at ${round(a.box)} and ${name(b.element)} at ${round(b.box)} overlap`);
      }
    });
    return wrong;
  };

  // Text of a drawing that is a file of its own, outside the drawing.
  const outside = () => {
    const outer = document.documentElement.getBoundingClientRect();
    return lines().flatMap(({ element, box }) => {
      const isInside = box.left >= outer.left - 1 && box.right <= outer.right + 1
        && box.top >= outer.top - 1 && box.bottom <= outer.bottom + 1;
      return isInside ? [] : [`${name(element)} at ${round(box)} leaves the drawing at ${round(outer)}`];
    });
  };

  // Whether the page can be scrolled sideways.
  const sideways = () => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth && document.body.scrollWidth <= root.clientWidth) return [];
    return [`the page is ${root.scrollWidth} wide in ${root.clientWidth}`];
  };

  // Places on a line of cubic curves, on the screen. Read from what is written: to ask the browser
  // for each takes seconds where the line is long.
  const sample = (path) => {
    const matrix = path.getScreenCTM();
    const put = ([x, y]) => ({ x: matrix.a * x + matrix.c * y + matrix.e, y: matrix.b * x + matrix.d * y + matrix.f });
    const parts = path.getAttribute('d').match(/[A-Za-z][^A-Za-z]*/g);
    const places = [];
    let at = null;
    for (const part of parts) {
      const numbers = (part.slice(1).match(/-?[\d.]+/g) || []).map(Number);
      const spots = numbers.flatMap((n, i) => (i % 2 ? [] : [[n, numbers[i + 1]]]));
      if (part[0] === 'M') { [at] = spots; places.push(put(at)); continue; }
      if (part[0] !== 'C') throw new Error(`a line is drawn with ${part[0]}`);
      for (let i = 0; i < spots.length; i += 3) {
        const [b, c, d] = spots.slice(i, i + 3), a = at;
        for (let step = 1; step <= 64; step += 1) {
          const t = step / 64, u = 1 - t;
          places.push(put([0, 1].map((k) => u * u * u * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t * t * t * d[k])));
        }
        at = d;
      }
    }
    return places;
  };
  // How far a mark is from a line, in pixels.
  const distance = (places, x, y) => {
    let least = Infinity;
    for (let at = 1; at < places.length; at += 1) {
      // From the mark to the piece of the line between two places.
      const before = places[at - 1];
      const dx = places[at].x - before.x, dy = places[at].y - before.y;
      const along = dx * dx + dy * dy;
      const share = along ? Math.max(0, Math.min(1, ((x - before.x) * dx + (y - before.y) * dy) / along)) : 0;
      least = Math.min(least, Math.hypot(before.x + share * dx - x, before.y + share * dy - y));
    }
    return least;
  };
  const centre = (element) => {
    const box = element.getBoundingClientRect();
    return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  };
  const missed = (marks, paths, where) => {
    const sampled = paths.map(sample);
    return marks.flatMap((mark) => {
      const { x, y } = centre(mark);
      const near = Math.min(...sampled.map((places) => distance(places, x, y)));
      return near <= 1 ? [] : [`${where}: a mark at ${x.toFixed(1)} ${y.toFixed(1)} is ${near.toFixed(2)} px off the line`];
    });
  };
  const visible = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length && !hidden(element));

  // Marks that do not lie on the line, or not over the middle of their cell.
  const curve = () => {
    const marks = visible('.is-emotion .stand .mark > .sign');
    // Where only single personas have scores, the face is on the line of whoever feels worst.
    const isOfAll = !document.querySelector('.curve .line.main[class*="persona-"]');
    const paths = visible(isOfAll ? '.curve .line.main' : '.curve .line:not(.before)');
    const strips = visible('.strip-curve .strip-mark');
    const wrong = [];
    if (paths.length) {
      wrong.push(...missed(marks, paths, 'band'));
      for (const mark of marks) {
        const cell = centre(mark.closest('td'));
        if (Math.abs(cell.x - centre(mark).x) > 1) wrong.push(`a mark is ${(cell.x - centre(mark).x).toFixed(2)} px off the middle of its cell`);
      }
    }
    if (strips.length) wrong.push(...missed(strips, visible('.strip-curve .line.main'), 'strip'));
    if (!paths.length && !strips.length && document.querySelector('.curve')) wrong.push('no line is seen');
    return wrong;
  };

  const parse = (colour) => {
    const numbers = colour.match(/[\d.]+/g).map(Number);
    if (colour.startsWith('color(srgb')) return [numbers[0] * 255, numbers[1] * 255, numbers[2] * 255, numbers[3] ?? 1];
    return [numbers[0], numbers[1], numbers[2], numbers[3] ?? 1];
  };
  const over = (top, ground) => [0, 1, 2].map((i) => top[i] * top[3] + ground[i] * (1 - top[3])).concat(1);
  const light = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  // A stage's ribbon is drawn behind its header.
  const grounds = (element) => {
    const styles = [getComputedStyle(element)];
    if (element.matches('.stage')) styles.unshift(getComputedStyle(element, '::before'));
    return styles.filter((style) => style.display !== 'none').map((style) => parse(style.backgroundColor));
  };
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.push(...grounds(at));
    return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  // Texts with less contrast to what is behind them than 4.5:1.
  const faint = () => {
    const wrong = new Set();
    for (const element of new Set(lines().map((line) => line.element))) {
      if (element.closest('svg')) continue;
      const behind = ground(element);
      const ink = over(parse(getComputedStyle(element).color), behind);
      let opacity = 1;
      for (let at = element; at; at = at.parentElement) opacity *= parseFloat(getComputedStyle(at).opacity);
      const [a, b] = [light(over([...ink.slice(0, 3), opacity], behind)), light(behind)];
      const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      if (contrast < 4.5) wrong.add(`${name(element)}: ${contrast.toFixed(2)}`);
    }
    return [...wrong];
  };

  return { clipped, overlapping, crowded, sideways, outside, curve, faint };
})();
