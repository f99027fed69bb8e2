/** Places of the four boards: outlines, holes, fingers, connectors and their heights. */
export * from "./back-plane.js";
export * from "./board-places.js";
export * from "./fingers.js";
export * from "./hat.js";
export * from "./led-board.js";
export * from "./power-board.js";
