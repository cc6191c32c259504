import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFPage,
  type PDFPageLeaf,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

const name = (text: string) => PDFName.of(text);

/** The tags of a PDF as Chromium writes them, so that pages of another can be laid to them and further words be tagged. */
export class TreeOfTags {
  private readonly document: PDFDocument;
  private readonly root: PDFDict;
  private readonly rootRef: PDFRef;

  constructor(document: PDFDocument) {
    const ref = document.catalog.get(name('StructTreeRoot'));
    const root = document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
    if (!(ref instanceof PDFRef) || !root) throw new Error('a page was printed without tags'); // they are asked for
    this.document = document;
    this.root = root;
    this.rootRef = ref;
  }

  /** Lays the pages of another PDF after those that are there, with their tags. */
  append(other: PDFDocument): void {
    const { context } = this.document;
    const copier = PDFObjectCopier.for(other.context, context);
    const tree = new TreeOfTags(other);
    const from = this.nextKey();
    const shift = (dict: PDFDict | undefined, key: string) => {
      const own = dict?.lookupMaybe(name(key), PDFNumber);
      if (own) dict?.set(name(key), PDFNumber.of(own.asNumber() + from));
    };
    for (const page of other.getPages()) {
      // By its reference, so that the tags' references to it lead to the same copy.
      const ref = copier.copy(page.ref);
      const leaf = context.lookup(ref, PDFDict) as PDFPageLeaf; // the copy of a page is one
      shift(leaf, 'StructParents');
      for (const link of linksOf(leaf)) shift(link, 'StructParent');
      this.document.addPage(PDFPage.of(leaf, ref, this.document));
    }
    for (const top of tree.tops()) {
      tree.document.context.lookup(top, PDFDict).delete(name('P'));
      const copy = copier.copy(top);
      context.lookup(copy, PDFDict).set(name('P'), this.rootRef);
      this.root.set(name('K'), context.obj([...this.tops(), copy]));
    }
    const numbers = this.numbers();
    const theirs = tree.numbers();
    for (let at = 0; at + 1 < theirs.size(); at += 2) {
      numbers.push(PDFNumber.of(theirs.lookup(at, PDFNumber).asNumber() + from));
      numbers.push(copier.copy(theirs.get(at + 1)));
    }
    this.root.set(name('ParentTreeNextKey'), PDFNumber.of(from + tree.nextKey()));
  }

  /** A further paragraph of a page, read out after the head; the number of the marked content that is to hold its words. */
  addParagraph(page: PDFPage): number {
    const { context } = this.document;
    const key = page.node.lookup(name('StructParents'), PDFNumber).asNumber();
    const words = this.valueAt(key);
    const top = this.tops()[this.topOf(page)] ?? this.tops()[0];
    if (!words || !top) throw new Error('a page has no tags'); // the tree says that it has
    const element = context.register(
      context.obj({ Type: 'StructElem', S: 'P', P: top, Pg: page.ref, K: words.size() }),
    );
    const number = words.size();
    words.push(element);
    const parent = context.lookup(top, PDFDict);
    const [head, ...rest] = kidsOf(parent);
    parent.set(name('K'), context.obj([...(head ? [head] : []), element, ...rest]));
    return number;
  }

  /** Makes of the whole what the standard asks for: links that know their tag, and a list of the tags that have names. */
  settle(): void {
    const { context } = this.document;
    const named = new Map<string, PDFRef>();
    const numbers = this.numbers();
    let next = this.nextKey();
    const visit = (ref: PDFRef) => {
      const element = context.lookup(ref, PDFDict);
      const id = element.get(name('ID'));
      if (id instanceof PDFString || id instanceof PDFHexString) named.set(id.decodeText(), ref);
      for (const kid of kidsOf(element)) {
        if (kid instanceof PDFRef && context.lookup(kid) instanceof PDFDict) visit(kid);
        if (!(kid instanceof PDFDict)) continue;
        const link = kid.lookupMaybe(name('Obj'), PDFDict);
        if (!link || link.has(name('StructParent'))) continue;
        link.set(name('StructParent'), PDFNumber.of(next));
        numbers.push(PDFNumber.of(next));
        numbers.push(ref);
        next += 1;
      }
    };
    for (const top of this.tops()) visit(top);
    this.root.set(name('ParentTreeNextKey'), PDFNumber.of(next));
    const names = [...named].sort(([one], [other]) => (one < other ? -1 : 1));
    this.root.set(
      name('IDTree'),
      context.register(context.obj({ Names: names.flatMap(([id, ref]) => [PDFString.of(id), ref]) })),
    );
    for (const page of this.document.getPages()) page.node.set(name('Tabs'), name('S'));
  }

  private tops(): PDFRef[] {
    return kidsOf(this.root).filter((kid) => kid instanceof PDFRef);
  }

  /** Which of the trees' tops holds what is on the page: as many as there were PDFs, each with its first page. */
  private topOf(page: PDFPage): number {
    const { context } = this.document;
    const isOn = (ref: PDFRef): boolean =>
      kidsOf(context.lookup(ref, PDFDict)).some(
        (kid) => kid instanceof PDFRef && (context.lookup(kid, PDFDict).get(name('Pg')) === page.ref || isOn(kid)),
      );
    return this.tops().findIndex(isOn);
  }

  private nextKey(): number {
    return this.root.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber();
  }

  private numbers(): PDFArray {
    return this.root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
  }

  private valueAt(key: number): PDFArray | null {
    const numbers = this.numbers();
    for (let at = 0; at + 1 < numbers.size(); at += 2)
      if (numbers.lookup(at, PDFNumber).asNumber() === key) return numbers.lookup(at + 1, PDFArray);
    return null;
  }
}

/** The links of a page. */
export function linksOf(page: PDFDict): PDFDict[] {
  const all = page.lookupMaybe(name('Annots'), PDFArray);
  if (!all) return [];
  return Array.from({ length: all.size() }, (_, index) => all.lookup(index, PDFDict));
}

function kidsOf(element: PDFDict) {
  const kids = element.get(name('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  return kids === undefined ? [] : [kids];
}
