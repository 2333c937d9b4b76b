// Comforts: nothing here is needed to read the map, and nothing is asked for from elsewhere.
(() => {
  const tools = document.querySelector('.tools');
  const table = document.querySelector('.map table');
  if (!tools) return;
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const status = tools.querySelector('[role=status]');
  const say = (text) => {
    status.textContent = text;
    clearTimeout(say.timer);
    say.timer = setTimeout(() => { status.textContent = ''; }, 2500);
  };
  const part = (name) => tools.querySelector('template').content.querySelector(`[data-act="${name}"]`).cloneNode(true);

  // Colours: as the system has them, light or dark; remembered where that is allowed.
  const scheme = tools.querySelector('[name=scheme]');
  const KEY = 'cjm-scheme';
  const paint = (value) => {
    if (value === 'light' || value === 'dark') root.dataset.scheme = value;
    else delete root.dataset.scheme;
    scheme.value = root.dataset.scheme || 'system';
  };
  const remember = (value) => {
    paint(value);
    try { localStorage.setItem(KEY, value); } catch { /* not allowed here */ }
  };
  try { paint(localStorage.getItem(KEY)); } catch { /* not allowed here */ }
  scheme.addEventListener('change', () => remember(scheme.value));

  // Lanes and personas that are not wanted.
  const rows = (id) => all('tr[data-row]', table).filter((row) => row.dataset.row === id);
  tools.addEventListener('change', ({ target }) => {
    if (target.dataset.lane) for (const row of rows(target.dataset.lane)) row.hidden = !target.checked;
    if (target.dataset.persona) {
      for (const item of all(`.${target.dataset.persona}`)) {
        if (!item.closest('.legend')) item.classList.toggle('away', !target.checked);
      }
    }
  });

  // Columns.
  const span = (cell) => [Number(cell.dataset.column), Number(cell.dataset.column) + Number(cell.dataset.span)];
  const meets = (cell, [from, to]) => { const [a, b] = span(cell); return a < to && from < b; };
  const cells = table ? all('[data-column]', table) : [];
  const light = (head) => {
    const on = !head.classList.contains('lit');
    for (const cell of cells) cell.classList.toggle('lit', on && meets(cell, span(head)));
    for (const button of all('[data-act=light]', table)) {
      button.setAttribute('aria-pressed', String(on && meets(button.closest('th'), span(head))));
    }
  };

  // Copies.
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = document.createElement('textarea');
      field.value = text;
      document.body.append(field);
      field.select();
      document.execCommand('copy');
      field.remove();
    }
    say(tools.dataset.copied);
  };
  const copyLink = (id) => copy(`${location.href.split('#')[0]}#${id}`);
  const read = (element) => {
    const twin = element.cloneNode(true);
    for (const extra of all('.acts, .fold, .band, [aria-hidden=true], .lane-note', twin)) extra.remove();
    const lines = [];
    const walker = document.createTreeWalker(twin, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.data.trim()) lines.push(walker.currentNode.data.trim());
    return lines.join(' ');
  };
  const copyStage = (head) => {
    const told = [read(head)];
    for (const row of all('tbody tr[data-row]', table)) {
      const said = all('td[data-column]:not(.none)', row).filter((cell) => meets(cell, span(head))).map(read);
      if (said.length) told.push(`${row.querySelector('th') ? read(row.querySelector('th')) : ''}\n${said.join('\n')}`);
    }
    copy(told.join('\n\n'));
  };

  // Lanes folded to their name.
  const fold = (row) => {
    const same = rows(row.dataset.row);
    const folded = !row.classList.contains('folded');
    for (const one of same) one.classList.toggle('folded', folded);
    for (const button of same.flatMap((one) => all('.fold', one))) button.setAttribute('aria-expanded', String(!folded));
  };
  // What is seen of the name of an element, for those who hear its buttons among many alike.
  const nameOf = (item) => {
    const name = item.querySelector('.stage-name, .step-name, .lane-name, .card-text, .chip-text > :first-child, h2') || item.querySelector('p') || item;
    const seen = name.cloneNode(true);
    for (const extra of all('.vh, svg', seen)) extra.remove();
    return seen.textContent.replace(/\s+/g, ' ').trim();
  };
  const partFor = (act, name) => {
    const button = part(act);
    button.setAttribute('aria-label', `${button.getAttribute('aria-label')}: ${name}`);
    return button;
  };
  const addActs = () => {
    for (const head of all('thead th[data-column]', table)) {
      const acts = document.createElement('span');
      const name = nameOf(head);
      acts.className = 'acts';
      acts.append(partFor('light', name), partFor('text', name));
      if (head.id) acts.append(partFor('link', name));
      // Else its cells would be read out with the names of the buttons.
      head.setAttribute('aria-label', name);
      head.append(acts);
    }
    for (const row of all('tbody tr[data-row]', table)) {
      const label = row.querySelector('th');
      if (!label) continue;
      const side = label.querySelector('.side-name');
      const name = side ? `${nameOf(label)} ${side.textContent}` : nameOf(label);
      label.setAttribute('aria-label', name);
      label.append(partFor('fold', name));
    }
  };
  const addLinks = () => {
    for (const item of all('main :is(.card, .chip, .persona, .goals li)[id]')) {
      const acts = document.createElement('span');
      acts.className = 'acts';
      const link = partFor('link', nameOf(item));
      // Too many stops for the keyboard, which has a key for it.
      link.tabIndex = -1;
      acts.append(link);
      item.append(acts);
    }
  };
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('button[data-act]');
    if (!button) return;
    const head = button.closest('th[data-column]');
    switch (button.dataset.act) {
      case 'light': light(head); break;
      case 'text': copyStage(head); break;
      case 'link': copyLink(button.closest('[id]').id); break;
      case 'fold': fold(button.closest('tr')); break;
      case 'help': help.showModal(); break;
      case 'close': help.close(); break;
    }
  });

  // A menu closes by the key that closes all that opens.
  tools.addEventListener('keydown', ({ key, target }) => {
    const menu = key === 'Escape' && target.closest('.menu[open]');
    if (!menu) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });

  // What a link leads to is seen, whatever is folded or left out.
  const reveal = () => {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('tr[data-row]');
    if (!row) return;
    if (row.classList.contains('folded')) fold(row);
    for (const box of all('[data-lane]', tools)) {
      if (box.dataset.lane === row.dataset.row && !box.checked) box.click();
    }
    document.getElementById(decodeURIComponent(location.hash.slice(1))).scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  addEventListener('hashchange', reveal);

  // What has the focus in a drawing is seen as a whole: browsers leave it where a part of it is.
  document.addEventListener('focusin', ({ target }) => {
    if (target.matches('svg a')) target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  // Keys, where a cell of the map has the focus.
  const help = tools.querySelector('dialog');
  const step = (cell, key) => {
    const seen = all('tr', table).filter((row) => row.getClientRects().length || row.offsetParent !== null)
      .map((row) => all('[data-column]', row)).filter((row) => row.length);
    const at = seen.findIndex((row) => row.includes(cell));
    const place = seen[at].indexOf(cell);
    const turn = getComputedStyle(root).direction === 'rtl' ? -1 : 1;
    if (key === 'ArrowLeft' || key === 'ArrowRight') return seen[at][place + (key === 'ArrowRight' ? turn : -turn)];
    const next = seen[at + (key === 'ArrowDown' ? 1 : -1)];
    return next && (next.find((one) => meets(one, [span(cell)[0], span(cell)[0] + 1])) || next[0]);
  };
  const headOf = (cell) => all('thead tr:first-child th[data-column]', table).find((head) => meets(head, span(cell)));
  const keys = {
    h: (cell) => light(cell.closest('thead') ? cell : headOf(cell)),
    t: (cell) => copyStage(headOf(cell)),
    c: (cell) => copyLink((cell.id ? cell : cell.querySelector('[id]') || headOf(cell)).id),
    f: (cell) => cell.closest('tr[data-row]') && fold(cell.closest('tr')),
  };
  const listen = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches('input, select')) return;
    if (event.key === '?') { event.preventDefault(); help.showModal(); return; }
    const cell = event.target.closest('[data-column]');
    if (!cell) return;
    if (event.key.startsWith('Arrow') && event.target === cell) {
      const next = step(cell, event.key);
      if (!next) return;
      event.preventDefault();
      cell.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    } else if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key](cell);
    }
  };

  // Slides: one key to the next, wherever the page stands.
  const slides = all('.slides .figure-of');
  const middle = (slide) => { const box = slide.getBoundingClientRect(); return Math.abs(box.top + box.bottom - innerHeight); };
  const turn = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.target.closest('input, select, dialog')) return;
    if (event.key === '?') { event.preventDefault(); help.showModal(); return; }
    const way = getComputedStyle(root).direction === 'rtl' ? -1 : 1;
    const steps = { ArrowRight: way, ArrowLeft: -way, ArrowDown: 1, ArrowUp: -1, PageDown: 1, PageUp: -1, Home: -Infinity, End: Infinity };
    if (!Object.hasOwn(steps, event.key)) return;
    event.preventDefault();
    const heights = slides.map(middle);
    const here = heights.indexOf(Math.min(...heights));
    slides[Math.max(0, Math.min(slides.length - 1, here + steps[event.key]))].scrollIntoView({ block: 'center', behavior: 'instant' });
  };

  // How old the map is, by the reader's day.
  const age = () => {
    const review = document.querySelector('.review[data-reviewed][data-fresh]');
    if (!review) return;
    const day = (text) => Date.UTC(...text.split('-').map((number, place) => Number(number) - (place === 1)));
    const now = new Date();
    const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
    const days = Math.round((day(review.dataset.reviewed) - today) / 864e5);
    const [unit, size] = Math.abs(days) < 14 ? ['day', 1] : Math.abs(days) < 61 ? ['week', 7] : Math.abs(days) < 730 ? ['month', 30.44] : ['year', 365.25];
    const told = document.createElement('b');
    told.textContent = new Intl.RelativeTimeFormat(root.lang, { numeric: 'auto', numberingSystem: { ar: 'arab', fa: 'arabext' }[root.lang.slice(0, 2)] }).format(Math.round(days / size), unit);
    if (review.dataset.due) {
      const left = (day(review.dataset.due) - today) / 864e5;
      const state = left < 0 ? 'overdue' : left <= 14 ? 'due-soon' : 'fresh';
      review.classList.add(`is-${state}`);
      told.append(`${root.dir === 'rtl' ? '، ' : ' · '}${review.dataset[{ overdue: 'overdue', 'due-soon': 'soon', fresh: 'fresh' }[state]]}`);
    }
    review.append(told);
  };

  tools.hidden = false;
  root.classList.add('scripted');
  age();
  if (tools.querySelector('template')) addLinks();
  if (table) {
    addActs();
    for (const cell of cells) cell.tabIndex = -1;
    if (cells.length) cells[0].tabIndex = 0;
    document.querySelector('.map').addEventListener('keydown', listen);
  }
  if (slides.length) document.addEventListener('keydown', turn);
  else if (help) tools.addEventListener('keydown', listen);
  if (location.hash) reveal();
})();
