import type { HTMLAttributes, RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * An element that holds a drawing: SVG text of `draw`. A later drawing is written into the marks of the one before it, place by place, and only what
 * differs there is touched.
 */
export function Drawing({ svg, frame, ...attributes }: { readonly svg: string; readonly frame?: RefObject<HTMLDivElement> } & Attributes) {
  const own = useRef<HTMLDivElement>(null);
  const box = frame ?? own;
  useLayoutEffect(() => {
    if (box.current !== null) redraw(box.current, svg);
  }, [svg]);
  return <div ref={box} {...attributes} />;
}

type Attributes = Omit<HTMLAttributes<HTMLDivElement>, "ref" | "children" | "dangerouslySetInnerHTML">;

/** Makes the content of an element what the markup says, keeping every node that need not be another. */
function redraw(box: Element, markup: string): void {
  const next = document.createElement("template");
  next.innerHTML = markup;
  alignChildren(box, next.content);
}

function alignChildren(node: Element, next: ParentNode & Node): void {
  const wanted = [...next.childNodes];
  const present = [...node.childNodes];
  for (const [i, one] of wanted.entries()) {
    const old = present[i];
    if (old === undefined) node.append(one);
    else if (!old.isEqualNode(one)) alignNode(old, one);
  }
  for (const old of present.slice(wanted.length)) old.remove();
}

function alignNode(old: ChildNode, next: ChildNode): void {
  if (old instanceof Element && next instanceof Element && old.nodeName === next.nodeName) {
    alignAttributes(old, next);
    alignChildren(old, next);
  } else if (old instanceof Text && next instanceof Text) old.data = next.data;
  else old.replaceWith(next);
}

function alignAttributes(old: Element, next: Element): void {
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  for (const name of old.getAttributeNames()) if (!next.hasAttribute(name)) old.removeAttribute(name);
}
