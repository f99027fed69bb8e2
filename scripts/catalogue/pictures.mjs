// Pictures of the catalogue's things, drawn to scale from their rows; nothing here is done when it is imported.
import { families } from "@rubus/catalogue";
import { circlePath, path, rectanglePath, roundedRectanglePath, text, toSvg } from "@rubus/drawing";
import { boltPicture, drilled, polygonAround } from "./shapes.mjs";

/** @typedef {import("@rubus/drawing").Item} Item */
/** @typedef {{ readonly items: readonly Item[], readonly width: number, readonly height: number, readonly label: string }} Picture */

const INK = /** @type {const} */ ("#2f2b28");
const LINE = { stroke: { colour: INK, widthMm: 0.2 } };
const GAP = 8;
const LABEL = 3;
const MARGIN = 4;

/** A body's colour says what it is; heights are written on it. */
const COLOURS = /** @type {Readonly<Record<string, `#${string}`>>} */ ({
  socket: "#cfd6dd",
  chip: "#8d8f94",
  header: "#e3c16f",
  card: "#d9b8b0",
});

/** @param {string} name */
const colourOf = (name) => {
  if (name.startsWith("sd-")) return COLOURS.card;
  if (name.includes("header")) return COLOURS.header;
  return /^(soc|memory|radio|.*-chip)$/.test(name) ? COLOURS.chip : COLOURS.socket;
};

/** @param {import("@rubus/catalogue").PiBoard} board @returns {Picture} */
function boardPicture(board) {
  const model = families["pi-models"].find(({ key }) => key === board.key);
  if (!model) throw new Error(`no model ${board.key}`);
  const [length, width, beyond] = [model.boardLength.value, model.boardWidth.value, 4];
  // y up in the catalogue, down in a scene.
  const at = (/** @type {number} */ x, /** @type {number} */ y) => ({ x: x + beyond, y: width - y + beyond });
  const bodies = [...board.bodies].sort((a, b) => Number(a.side === "top") - Number(b.side === "top"));
  const items = [
    path(roundedRectanglePath(at(0, width), length, width, model.cornerRadius.value), {
      ...LINE,
      fill: "#dbe8d6",
    }),
    ...board.holes.flatMap(({ x, y }) => [
      path(circlePath(at(x.value, y.value), board.holeLand.value / 2), { ...LINE, fill: "#efe9d8" }),
      path(circlePath(at(x.value, y.value), board.holeDiameter.value / 2), { ...LINE, fill: "#ffffff" }),
    ]),
    ...bodies.flatMap(({ name, side, x, y, sizeX, sizeY, height }) => {
      const corner = at(x.value - sizeX.value / 2, y.value + sizeY.value / 2);
      const isBelow = side === "bottom";
      const stroke = { colour: INK, widthMm: 0.2, ...(isBelow ? { dash: [1, 0.7] } : {}) };
      const box = path(rectanglePath(corner, sizeX.value, sizeY.value), {
        stroke,
        ...(isBelow ? {} : { fill: colourOf(name) }),
      });
      const upright = sizeY.value > sizeX.value;
      const room = Math.max(sizeX.value, sizeY.value);
      const words = `${name} ${Number(height.value.toFixed(1))}`;
      const size = Math.min(2, (room / words.length) * 1.6);
      if (size < 0.5 || isBelow) return [box];
      const middle = at(x.value, y.value);
      const label = text(middle, words, size, {
        anchor: "middle",
        baseline: "middle",
        colour: INK,
        rotateDegrees: upright ? 90 : 0,
      });
      return [box, label];
    }),
  ];
  return {
    items,
    width: length + 2 * beyond,
    height: width + 2 * beyond,
    label: `${board.name}, heights in mm`,
  };
}

/** @param {import("@rubus/catalogue").Fan} fan @returns {Picture} */
function fanPicture(fan) {
  const side = fan.frameSide.value;
  const centre = { x: side / 2, y: side / 2 };
  const half = fan.holePitch.value / 2;
  const corners = [-half, half].flatMap((dx) =>
    [-half, half].map((dy) => ({ x: centre.x + dx, y: centre.y + dy })),
  );
  const depth = fan.frameDepth.value;
  return {
    items: [
      path(roundedRectanglePath({ x: 0, y: 0 }, side, side, 3), { ...LINE, fill: "#d9cbb8" }),
      path(circlePath(centre, fan.bore.value / 2), { ...LINE, fill: "#ffffff" }),
      path(circlePath(centre, fan.bore.value * 0.22), { ...LINE, fill: "#a08a72" }),
      ...corners.map((at) => path(circlePath(at, fan.holeDiameter.value / 2), { ...LINE, fill: "#ffffff" })),
      path(rectanglePath({ x: side + 4, y: 0 }, depth, side), { ...LINE, fill: "#d9cbb8" }),
    ],
    width: side + 4 + depth,
    height: side,
    label: `${fan.name}: ${side} × ${depth} mm, holes ${fan.holePitch.value} mm`,
  };
}

/** A body of length, width and height from above and from the side. @param {{ readonly name: string, readonly bodyLength: { readonly value: number }, readonly bodyWidth: { readonly value: number }, readonly height: { readonly value: number } }} part @returns {Picture} */
function bodyPicture({ name, bodyLength, bodyWidth, height }) {
  const [length, width, high] = [bodyLength.value, bodyWidth.value, height.value];
  return {
    items: [
      path(rectanglePath({ x: 0, y: 0 }, length, width), { ...LINE, fill: "#cfd6dd" }),
      path(rectanglePath({ x: 0, y: width + 2 }, length, high), { ...LINE, fill: "#e6e9ec" }),
    ],
    width: length,
    height: width + 2 + high,
    label: `${name}: ${length} × ${width} × ${high} mm`,
  };
}

/** A connector with its contacts as dots. @param {import("@rubus/catalogue").Connector} connector @returns {Picture} */
function connectorPicture(connector) {
  const picture = bodyPicture(connector);
  const [across, along] = [connector.rows, connector.positions / connector.rows];
  const pitch = connector.pitch.value;
  // Two rows stand a pitch apart, or as far as the body is wide.
  const apart = Math.min(pitch, connector.bodyWidth.value / 2);
  const dots = Array.from({ length: along }, (_, index) =>
    Array.from({ length: across }, (__, row) =>
      path(
        circlePath(
          {
            x: connector.bodyLength.value / 2 + (index - (along - 1) / 2) * pitch,
            y: connector.bodyWidth.value / 2 + (row - (across - 1) / 2) * apart,
          },
          Math.min(0.45, pitch * 0.22),
        ),
        { fill: "#e3c16f", stroke: { colour: INK, widthMm: 0.1 } },
      ),
    ),
  ).flat();
  return { ...picture, items: [...picture.items, ...dots] };
}

/** @param {import("@rubus/catalogue").Nut} nut @returns {Picture} */
function nutPicture(nut) {
  const flats = nut.acrossFlats.value;
  const radius = flats / Math.sqrt(3);
  const thread = Number(nut.thread.slice(1).replace("-", "."));
  return {
    items: [
      ...drilled(
        { x: radius, y: flats / 2 },
        polygonAround({ x: radius, y: flats / 2 }, radius, 6),
        thread / 2,
      ),
      path(rectanglePath({ x: 0, y: flats + 2 }, 2 * radius, nut.height.value), { ...LINE, fill: "#e6e9ec" }),
    ],
    width: 2 * radius,
    height: flats + 2 + nut.height.value,
    label: `${nut.name}: ${flats} × ${nut.height.value} mm`,
  };
}

/** @param {import("@rubus/catalogue").Washer} washer @returns {Picture} */
function washerPicture(washer) {
  const outer = washer.outerDiameter.value;
  const centre = { x: outer / 2, y: outer / 2 };
  return {
    items: [
      ...drilled(centre, circlePath(centre, outer / 2), washer.innerDiameter.value / 2),
      path(rectanglePath({ x: 0, y: outer + 2 }, outer, washer.thickness.value), {
        ...LINE,
        fill: "#e6e9ec",
      }),
    ],
    width: outer,
    height: outer + 2 + washer.thickness.value,
    label: washer.name,
  };
}

/** @param {import("@rubus/catalogue").Screw} screw @returns {Picture} */
function screwPicture(screw) {
  const length = Math.max(12, screw.shortest.value);
  const thread = Number(screw.thread.slice(1).replace("-", "."));
  // A hexagon socket by its width across the flats; a cross recess about half as wide as the head.
  const isHexagon = screw.drive === "hexagon-socket";
  const drive = isHexagon ? screw.driveSize.value / Math.sqrt(3) : screw.headDiameter.value * 0.28;
  const shape = boltPicture(
    {
      head: screw.head,
      diameter: screw.headDiameter.value,
      height: screw.headHeight.value,
      drive,
      isHexagon,
    },
    thread,
    length,
  );
  return { ...shape, label: `${screw.name} × ${length}` };
}

/** Pictures one below the other, each over its label; the scale is that of the page. @param {string} title @param {readonly Picture[]} pictures @param {number} columns */
function sheet(title, pictures, columns) {
  const rows = Array.from({ length: Math.ceil(pictures.length / columns) }, (_, index) =>
    pictures.slice(index * columns, (index + 1) * columns),
  );
  const labelWidth = (/** @type {Picture} */ { label }) => label.length * LABEL * 0.56;
  const width = Math.max(...pictures.map((each) => Math.max(each.width, labelWidth(each)))) + GAP;
  let y = MARGIN;
  const items = rows.flatMap((row) => {
    const high = Math.max(...row.map(({ height }) => height));
    const drawn = row.flatMap((each, index) => {
      const x = MARGIN + index * width;
      const moved = /** @type {const} */ ([1, 0, 0, 1, x, y + high - each.height]);
      return [
        /** @type {Item} */ ({ kind: "group", transform: moved, items: each.items }),
        text({ x, y: y + high + 1.5 }, each.label, LABEL, { baseline: "top", colour: INK }),
      ];
    });
    y += high + LABEL + GAP;
    return drawn;
  });
  const across = MARGIN * 2 + columns * width - GAP;
  return toSvg({ title, widthMm: across, heightMm: y, background: "#ffffff", items });
}

/** @returns {ReadonlyMap<string, string>} SVG by file name */
export function cataloguePictures() {
  const boards = /** @type {readonly import("@rubus/catalogue").PiBoard[]} */ (families["pi-boards"]);
  return new Map([
    ["pi-boards.svg", sheet("Raspberry Pi boards", boards.map(boardPicture), 2)],
    ["fans.svg", sheet("Fans", families.fans.map(fanPicture), 2)],
    ["screws.svg", sheet("Screws", families.screws.map(screwPicture), 5)],
    ["nuts.svg", sheet("Nuts", families.nuts.map(nutPicture), 5)],
    ["washers.svg", sheet("Washers", families.washers.map(washerPicture), 5)],
    ["connectors.svg", sheet("Connectors", families.connectors.map(connectorPicture), 2)],
    ["chips.svg", sheet("Chips", families.chips.map(bodyPicture), 3)],
    ["capacitors.svg", sheet("Capacitors", families.capacitors.map(bodyPicture), 2)],
  ]);
}
