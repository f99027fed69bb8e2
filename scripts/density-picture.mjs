// A layer's current density as SVG; nothing here is done when it is imported.

/** A/mm from which the next colour begins. */
const steps = [0, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2, 3, 4.5];
const colours = [
  "#1b2a49",
  "#22466b",
  "#256a8a",
  "#2b8f93",
  "#48b083",
  "#86c96b",
  "#c9d65a",
  "#f2c94c",
  "#f29f3d",
  "#e8602c",
  "#c21f1f",
];
const contactColour = "#8a8f98";
const scale = 4;

/**
 * @param {string} title
 * @param {readonly import("@rubus/physics").SheetField[]} fields one a net
 * @param {number} layer
 * @returns {string} SVG, one square a cell
 */
export function densityPicture(title, fields, layer) {
  const right = Math.max(...fields.map(({ origin, columns, cellMm }) => origin.x + columns * cellMm));
  const top = Math.max(...fields.map(({ origin, rows, cellMm }) => origin.y + rows * cellMm));
  const items = fields.flatMap((field) => {
    const { origin, cellMm, columns, rows } = field;
    const { voltage, density } = field.layers[layer] ?? { voltage: [], density: [] };
    /** @param {number} cell */
    const colourOf = (cell) => {
      if (Number.isNaN(voltage[cell])) return undefined;
      const value = density[cell] ?? NaN;
      return Number.isNaN(value) ? contactColour : colours[steps.findLastIndex((step) => value >= step)];
    };
    /** @type {string[]} */
    const found = [];
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; ) {
        const colour = colourOf(row * columns + column);
        const from = column;
        while (column < columns && colourOf(row * columns + column) === colour) column++;
        const y = top - origin.y - (row + 1) * cellMm;
        if (colour)
          found.push(
            `<rect x="${((origin.x + from * cellMm) * scale).toFixed(2)}" y="${(y * scale).toFixed(2)}" width="${((column - from) * cellMm * scale + 0.05).toFixed(2)}" height="${(cellMm * scale + 0.05).toFixed(2)}" fill="${colour}"/>`,
          );
      }
    return found;
  });
  const key = steps.map(
    (step, index) =>
      `<rect x="${(right + 1) * scale}" y="${(index * 3 + 4) * scale}" width="12" height="12" fill="${colours[index]}"/><text x="${(right + 5) * scale}" y="${(index * 3 + 6.2) * scale}" font-size="9" font-family="sans-serif">${step} A/mm</text>`,
  );
  const [width, height] = [(right + 20) * scale, (top + 1) * scale];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><title>${title}</title><rect width="${width}" height="${height}" fill="white"/><text x="${(right + 1) * scale}" y="10" font-size="7" font-family="sans-serif">${title}</text>${items.join("")}${key.join("")}</svg>\n`;
}
