/**
 * What is pasted from a word processor or an email, without its looks: paragraphs, lists, bold words and links stay, and
 * lists that Word writes as paragraphs with a drawn bullet become lists.
 */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(withoutLineBreaks(html), 'text/html');
  for (const useless of page.querySelectorAll('style, script, meta, link, title, xml, img')) useless.remove();
  // Word's own marks, such as <o:p>, hold nothing but spaces.
  for (const element of page.querySelectorAll('*'))
    if (element.tagName.includes(':')) element.replaceWith(...element.childNodes);
  makeLists(page);
  for (const element of page.body.querySelectorAll<HTMLElement>('*')) dropLooks(element);
  return page.body.innerHTML;
}

/** A letter's paragraph has no line breaks: one is a space, two part paragraphs. */
function withoutLineBreaks(html: string): string {
  return html.replace(/(?:<br[^>]*>\s*){2,}/gi, '</p><p>').replace(/<br[^>]*>/gi, ' ');
}

function makeLists(page: Document): void {
  let list: HTMLElement | null = null;
  for (const paragraph of page.querySelectorAll<HTMLElement>('p')) {
    if (!/mso-list\s*:\s*(?!none)/i.test(paragraph.getAttribute('style') ?? '')) {
      list = null;
      continue;
    }
    const tag = takeMark(paragraph) ? 'OL' : 'UL';
    const isNext = list !== null && list.tagName === tag && paragraph.previousElementSibling === list;
    if (list === null || !isNext) {
      list = page.createElement(tag);
      paragraph.before(list);
    }
    const item = page.createElement('li');
    item.append(...paragraph.childNodes);
    list.append(item);
    paragraph.remove();
  }
}

/** Takes the drawn bullet or number off; true when it was a number or a letter. */
function takeMark(paragraph: HTMLElement): boolean {
  for (const span of paragraph.querySelectorAll('span')) {
    if (!/mso-list\s*:\s*ignore/i.test(span.getAttribute('style') ?? '')) continue;
    const mark = (span.textContent ?? '').trim();
    span.remove();
    return /^\(?[0-9a-z]{1,4}[.)]$/i.test(mark);
  }
  return false;
}

function dropLooks(element: HTMLElement): void {
  const weight = element.style.fontWeight;
  for (const { name } of [...element.attributes]) if (name !== 'href') element.removeAttribute(name);
  if (weight !== '') element.style.fontWeight = weight;
}
