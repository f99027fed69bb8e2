/** @rubus/drawing: one scene of paths and text in millimetres. */
/** Writers for SVG, PDF, PNG and DXF, one font, and what pages about drawings share: markup and tones. */
export { boundsOf } from "./bounds.js";
export * from "./dxf.js";
export { flattenPath, type Subpath } from "./flatten.js";
export { type Html, type HtmlValue, href, html, trusted } from "./html.js";
export * from "./page-tones.js";
export * from "./path-shapes.js";
export * from "./pdf.js";
export * from "./png.js";
export { type Pixels, pixelsToPng } from "./png-pixels.js";
export * from "./scene.js";
export * from "./scene-items.js";
export * from "./svg.js";
export { textToPath, textWidth } from "./text-outline.js";
export * from "./transform.js";
