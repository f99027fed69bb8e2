/** Markup of the pages: the writers' one way to make it. */
export { type Html, type HtmlValue, href, html, trusted } from "@rubus/drawing";
