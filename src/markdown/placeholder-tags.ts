/** Tags that are not HTML: "<insert the impact>" is what a template left, and Markdown reads it as HTML. */

/** What such a tag begins with. */
export const placeholderWords = "insert|your|enter|describe|specify|add|fill|name|time|date|number|percentage|service|team|placeholder|tbd";

/** A tag of HTML has this name too, but what follows it there is an attribute. */
const htmlName = "time";

const placeholderTag = new RegExp(`^<(?:${placeholderWords})[\\s_-][^<>=]{0,100}>$|^<(?!(?:${htmlName})>)(?:${placeholderWords})>$`, "iu");

/** Is a tag what a template left to be filled in? */
export const isPlaceholderTag = (tag: string): boolean => placeholderTag.test(tag);
