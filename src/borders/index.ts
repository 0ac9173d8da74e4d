export { type Atlas, cutWorld, type WorldTopology } from "./atlas.ts";
export { CAPITAL_COORDINATES } from "./capital-coordinates.ts";
export { centreFor, type DrawnLand, type DrawnWorld, drawWorld } from "./frame.ts";
export { type BorderMap, type Land, type MapPeriod, ownersOn, partOf, presentBorders } from "./lands.ts";
export { type OwnBorders, ownBorders } from "./own.ts";
export { CARRIED_FROM, DIVIDED, UNIONS, WITHOUT_PLACE } from "./territory.ts";
