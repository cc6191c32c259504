/**
 * Run in the page before it is printed: sets the name and address as large as fits the window's box, by the same steps as
 * `fitAddress`, and answers how many lines they take; null when they do not fit in any size.
 */
export const FIT_SCRIPT = `(async () => {
  await document.fonts.ready;
  const box = document.getElementById('address');
  const rows = [...box.children];
  const linesIn = () => rows.reduce((sum, row) => sum + Math.round(row.getBoundingClientRect().height / parseFloat(getComputedStyle(row).lineHeight)), 0);
  const fits = () => box.scrollHeight <= box.clientHeight + 0.5 && box.scrollWidth <= box.clientWidth + 0.5;
  const attempts = [];
  for (const mayBreak of [false, true])
    for (const lead of [1.24, 1.15, 1.06])
      for (const size of [12, 11.5, 11, 10.5, 10, 9.5, 9]) attempts.push({ mayBreak, lead, size });
  for (const { mayBreak, lead, size } of attempts) {
    box.style.fontSize = size + 'pt';
    box.style.lineHeight = size * lead + 'pt';
    box.style.whiteSpace = mayBreak ? 'normal' : 'nowrap';
    const lines = linesIn();
    if (fits() && lines <= 7) return { lines, size };
  }
  return null;
})()`;
