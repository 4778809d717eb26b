import type { Element } from "hast";
import { s } from "hastscript";
import { percent } from "./view.ts";

/** A bar whose parts take their shares of its width. The text beside it says the same, so it is hidden from screen readers. */
export function bar(parts: readonly { readonly name: string; readonly share: number }[]): Element {
  let left = 0;
  const rectangles = parts.map(({ name, share }) => {
    const rectangle = s("rect", { className: [name], x: percent(left), y: 0, width: percent(share), height: "100%" });
    left += share;
    return rectangle;
  });
  return s("svg.bar", { width: "100%", height: 10, ariaHidden: "true" }, rectangles);
}
