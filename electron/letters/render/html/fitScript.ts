/** Run in a page that has no address: answers when the fonts are there. */
export const FONTS_SCRIPT = 'document.fonts.ready.then(() => true)';

/**
 * Run in the page before it is printed: sets the name and address as large as fits the window's box, by the same steps as
 * `fitAddress` (in whole lines, broken at words, broken within one, with two short lines joined), and answers how many
 * lines they take and how high the text is in points; null when they do not fit in any way.
 */
export const FIT_SCRIPT = `(async () => {
  await document.fonts.ready;
  const box = document.getElementById('address');
  const rows = () => [...box.children];
  const linesIn = () => rows().reduce((sum, row) => sum + Math.round(row.getBoundingClientRect().height / parseFloat(getComputedStyle(row).lineHeight)), 0);
  const fits = () => box.scrollHeight <= box.clientHeight + 0.5 && box.scrollWidth <= box.clientWidth + 0.5;
  const sizes = [12, 11.5, 11, 10.5, 10, 9.5, 9];
  const attempts = [];
  for (const lead of [1.24, 1.15, 1.06]) for (const size of sizes) attempts.push({ wrap: 'nowrap', within: 'normal', lead, size });
  for (const size of sizes) attempts.push({ wrap: 'normal', within: 'normal', lead: 1.06, size });
  attempts.push({ wrap: 'normal', within: 'anywhere', lead: 1.06, size: 9 });
  const joinTwo = () => {
    const all = rows();
    const lengthAt = (at) => all[at].textContent.length + all[at + 1].textContent.length;
    let best = 0;
    for (let at = 1; at < all.length - 3; at += 1) if (best === 0 || lengthAt(at) < lengthAt(best)) best = at;
    if (best === 0) return false;
    all[best].textContent += ', ' + all[best + 1].textContent;
    all[best + 1].remove();
    return true;
  };
  do {
    for (const { wrap, within, lead, size } of attempts) {
      box.style.fontSize = size + 'pt';
      box.style.lineHeight = size * lead + 'pt';
      box.style.whiteSpace = wrap;
      box.style.overflowWrap = within;
      const lines = linesIn();
      if (fits() && lines <= 7) return { lines, size, height: document.querySelector('main').getBoundingClientRect().height * 0.75 };
    }
  } while (joinTwo());
  return null;
})()`;
