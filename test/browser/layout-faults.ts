// These functions run inside the page: they are sent there as text, so each stands by itself and names only the others.

/** A text node that can be seen, with the boxes of its lines; `ink` is the box without the room above and below the letters. */
export interface ShownText {
  readonly node: Text;
  readonly element: Element;
  readonly words: string;
  readonly lines: readonly DOMRect[];
}

export function shownTexts(): ShownText[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: ShownText[] = [];
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const element = node.parentElement;
    const words = node.data.trim().replace(/\s+/g, " ");
    if (words === "" || element === null || !shown(element)) continue;
    const lines = linesOf(node).filter((box) => isOnPage(box) && !isScrolledAway(element, box));
    if (lines.length > 0) texts.push({ node, element, words: words.length > 40 ? `${words.slice(0, 40)}…` : words, lines });
  }
  return texts;
}

/** Whether the text of an element is there to be seen: not in a title or an option, not transparent, not hidden for the eye only. */
export function shown(element: Element): boolean {
  if (element.closest("title, desc, metadata, style, script, noscript, template, option, datalist, .skip") !== null) return false;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const style = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    const isTiny = style.position === "absolute" && style.overflow === "hidden" && box.width <= 2 && box.height <= 2;
    if (isTiny || style.clipPath === "inset(50%)") return false;
  }
  return true;
}

export function isOnPage(box: DOMRect): boolean {
  return box.width > 0.5 && box.right + scrollX > 0 && box.bottom + scrollY > 0;
}

/** Whether a line lies outside what a scrolling element shows at the moment. */
export function isScrolledAway(element: Element, box: DOMRect): boolean {
  for (let at: Element | null = element; at !== null && at !== document.documentElement; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (!/auto|scroll/.test(overflowX + overflowY)) continue;
    const edge = at.getBoundingClientRect();
    if (box.top >= edge.bottom || box.bottom <= edge.top || box.left >= edge.right || box.right <= edge.left) return true;
  }
  return false;
}

/** The boxes of a text's lines, cut down to where its letters are. */
export function linesOf(node: Text): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].map((box) => new DOMRect(box.x, box.y + box.height * 0.2, box.width, box.height * 0.64));
}

export function findOverlaps(texts: readonly ShownText[]): string[] {
  const boxes = texts.flatMap((text) => text.lines.map((box) => ({ text, box }))).sort((a, b) => a.box.top - b.box.top);
  const faults: string[] = [];
  boxes.forEach(({ text, box }, i) => {
    for (let j = i + 1; j < boxes.length; j += 1) {
      const other = boxes[j] as { text: ShownText; box: DOMRect };
      if (other.box.top >= box.bottom) break;
      if (other.text === text) continue;
      const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const height = Math.min(box.bottom, other.box.bottom) - other.box.top;
      if (width <= 1.5 || height <= 1.5) continue;
      const at = { x: Math.max(box.left, other.box.left) + width / 2, y: other.box.top + height / 2 };
      if (coveredAt(text.element, other.text.element, at)) continue;
      faults.push(`overlap: “${text.words}” and “${other.text.words}” at ${Math.round(at.x + scrollX)}, ${Math.round(at.y + scrollY)}`);
    }
  });
  return faults;
}

/** Whether at a point one of two elements lies under something opaque that does not hold it, as the page does under a popover. */
export function coveredAt(one: Element, other: Element, at: { readonly x: number; readonly y: number }): boolean {
  const before = { x: scrollX, y: scrollY };
  const isOutside = at.y < 0 || at.y >= innerHeight;
  if (isOutside) scrollTo(before.x, before.y + at.y - innerHeight / 2);
  const stack = document.elementsFromPoint(at.x - (scrollX - before.x), at.y - (scrollY - before.y));
  scrollTo(before.x, before.y);
  return [one, other].some((element) => {
    const depth = stack.findIndex((found) => found === element || element.contains(found));
    return stack.slice(0, depth < 0 ? stack.length : depth).some((above) => {
      const colour = getComputedStyle(above).backgroundColor;
      const alpha = Number(/rgba\([^)]*,\s*([\d.]+)\)/.exec(colour)?.[1] ?? (colour === "transparent" ? 0 : 1));
      return alpha > 0.6 && !above.contains(element);
    });
  });
}

export function findClipped(texts: readonly ShownText[]): string[] {
  const faults: string[] = [];
  for (const { element, words, lines } of texts) {
    const clip = lines.map((box) => clippedBy(element, box)).find((found) => found !== undefined);
    if (clip !== undefined) faults.push(`cut off: “${words}” by ${clip}`);
  }
  return faults;
}

/** What cuts a line off: an element that hides what leaves it, or the edge of the page. */
export function clippedBy(element: Element, box: DOMRect): string | undefined {
  for (let at: Element | null = element; at !== null && at !== document.documentElement; at = at.parentElement) {
    const style = getComputedStyle(at);
    const edge = at.getBoundingClientRect();
    const hides = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
    const scrolls = (overflow: string): boolean => overflow === "auto" || overflow === "scroll";
    if (scrolls(style.overflowX) || scrolls(style.overflowY) || style.position === "fixed") return undefined;
    if (at instanceof SVGElement ? at.tagName !== "svg" : style.display === "inline") continue;
    const acrossX = hides(style.overflowX) && (box.left < edge.left - 1.5 || box.right > edge.right + 1.5);
    const acrossY = hides(style.overflowY) && (box.top < edge.top - 1.5 || box.bottom > edge.bottom + 1.5);
    if (acrossX || acrossY) return `<${at.tagName.toLowerCase()} class="${at.getAttribute("class") ?? ""}">`;
  }
  const isOutside = box.left + scrollX < -1.5 || box.right + scrollX > document.documentElement.clientWidth + 1.5;
  return isOutside ? "the edge of the page" : undefined;
}

export function findLoneCharacters(texts: readonly ShownText[]): string[] {
  const blocks = new Map<Element, ShownText[]>();
  for (const text of texts) {
    let block = text.element;
    while (getComputedStyle(block).display === "inline" && block.parentElement !== null) block = block.parentElement;
    if (!(block instanceof SVGElement)) blocks.set(block, [...(blocks.get(block) ?? []), text]);
  }
  const range = document.createRange();
  return [...blocks.values()].flatMap((inside) => {
    const letters: { readonly letter: string; readonly box: DOMRect }[] = [];
    for (const { node } of inside.toReversed()) {
      for (let end = node.length; end > 0 && letters.length < 3; ) {
        const start = end > 1 && /[\udc00-\udfff]/.test(node.data[end - 1] ?? "") ? end - 2 : end - 1;
        range.setStart(node, start);
        range.setEnd(node, end);
        const letter = node.data.slice(start, end);
        const box = range.getBoundingClientRect();
        if (/[\p{L}\p{N}]/u.test(letter) && box.width > 0) letters.push({ letter, box });
        end = start;
      }
    }
    const [last, before] = letters;
    const isLone = last !== undefined && before !== undefined && before.box.bottom <= last.box.top + last.box.height / 2;
    return isLone && before.box.left > last.box.left - 1 ? [`one character on its last line: “${inside.at(-1)?.words ?? ""}”`] : [];
  });
}
