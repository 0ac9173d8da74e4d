import { type GeoContext, type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";

/** A shape as the text of an SVG path in whole units, each point told from the one before it: about a third as long as absolute coordinates. */
export function pathText(projection: GeoProjection, shape: GeoPermissibleObjects): string {
  const pen = relativePen();
  geoPath(projection, pen)(shape);
  return pen.text();
}

/** Points that fall on the one before them are left out; a subpath left with fewer than three points is no land. */
function relativePen(): GeoContext & { text(): string } {
  let text = "";
  let [x, y] = [0, 0];
  let subpath: (readonly [number, number])[] = [];
  const finish = (closing: string): void => {
    const [start] = subpath;
    if (start !== undefined && subpath.length >= (closing === "z" ? 3 : 2)) {
      text += "m";
      subpath.forEach(([toX, toY], i) => {
        const [dx, dy] = [toX - x, toY - y];
        text += `${i === 0 || dx < 0 ? "" : " "}${dx}${dy < 0 ? "" : " "}${dy}`;
        [x, y] = [toX, toY];
      });
      text += closing;
      if (closing === "z") [x, y] = start;
    }
    subpath = [];
  };
  const add = (toX: number, toY: number): void => {
    const point = [Math.round(toX), Math.round(toY)] as const;
    const last = subpath.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) subpath.push(point);
  };
  return {
    moveTo(toX, toY) {
      finish("");
      add(toX, toY);
    },
    lineTo: add,
    closePath: () => finish("z"),
    arc: () => undefined,
    beginPath: () => undefined,
    text() {
      finish("");
      return text;
    },
  };
}
