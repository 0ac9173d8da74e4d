/**
 * What Natural Earth's present borders can and cannot say about the past, written down as decisions. A piece is the land of one actor of the
 * register, named by its id, or one of the pieces below that no actor of today has. Days are ISO days, both ends included.
 */

/** The first day for which present borders are drawn at all; before it every state is a point at its capital. */
export const CARRIED_FROM = "1945-09-02";

/** Pieces that Natural Earth gives no ISO number, by the exact name it gives them; null is land of no actor in the register. */
export const UNNUMBERED: Readonly<Record<string, string | null>> = {
  Kosovo: "XKX",
  Somaliland: "land:somaliland",
  "N. Cyprus": "land:northern-cyprus",
  "Indian Ocean Ter.": null,
  "Siachen Glacier": null,
};

/** ISO numbers of lands that are no actor of the register: territories of another state, drawn as land that is no state at the date. */
export const TERRITORIES: readonly number[] = [
  16, 60, 86, 92, 136, 234, 238, 239, 248, 258, 260, 304, 316, 334, 344, 446, 500, 531, 533, 534, 540, 574, 580, 612, 630, 652, 654, 660,
  663, 666, 796, 831, 832, 833, 850, 876,
];

/** Land that is drawn for nobody and left off the map. */
export const LEFT_OFF: readonly number[] = [10];

/** A part of an actor's land that had a history of its own, where the geometry carries it: whole polygons inside a box of degrees. */
export interface Part {
  readonly of: string;
  readonly piece: string;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

export const PARTS: readonly Part[] = [
  { of: "MYS", piece: "land:north-borneo", west: 108, east: 120, south: 0, north: 8 },
  { of: "TZA", piece: "HST-ZANZIBAR", west: 39.1, east: 40, south: -6.6, north: -4.7 },
];

/** While `into` exists and the piece is no state of its own, the piece is part of its land. */
export interface Union {
  readonly into: string;
  readonly pieces: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

export const UNIONS: readonly Union[] = [
  { into: "SUN", pieces: ["RUS", "UKR", "BLR", "UZB", "KAZ", "GEO", "AZE", "LTU", "MDA", "LVA", "KGZ", "TJK", "ARM", "TKM", "EST"] },
  { into: "YUG", pieces: ["SRB", "HRV", "SVN", "BIH", "MNE", "MKD", "XKX"] },
  { into: "SRB", pieces: ["XKX"] },
  { into: "CSK", pieces: ["CZE", "SVK"] },
  { into: "PAK", pieces: ["BGD"] },
  { into: "SDN", pieces: ["SSD"] },
  { into: "ETH", pieces: ["ERI"], from: "1952-09-15" },
  { into: "MYS", pieces: ["land:north-borneo", "SGP"], from: "1963-09-16" },
  { into: "TZA", pieces: ["HST-ZANZIBAR"], from: "1964-04-27" },
  { into: "SOM", pieces: ["land:somaliland"], to: "1991-05-17" },
  { into: "CYP", pieces: ["land:northern-cyprus"], to: "1974-07-19" },
];

/** Land that several states shared whose border Natural Earth does not draw: while its present owner is not there, they are points at their capitals. */
export const DIVIDED: readonly { readonly piece: string; readonly among: readonly string[] }[] = [
  { piece: "DEU", among: ["FRG", "DDR"] },
  { piece: "VNM", among: ["VDR", "RVN"] },
  { piece: "YEM", among: ["YAR", "YMD"] },
];

/** Actors of the built-in register that have neither land nor a known capital: they stand in lists, never on the map. */
export const WITHOUT_PLACE: readonly string[] = [
  "HST-HANOVER",
  "HST-HESSE-KASSEL",
  "HST-HESSE-DARMSTADT",
  "HST-MECKLENBURG-SCHWERIN",
  "HST-PAPAL-STATES",
  "HST-MODENA",
  "HST-PARMA",
  "HST-CENTRAL-AMERICA",
  "HST-GRAN-COLOMBIA",
  "HST-TRANSVAAL",
  "HST-SILLA",
  "HST-ANNAN",
  "HST-LY",
  "HST-TRAN",
  "HST-LE",
  "HST-MING",
  "HST-MONGOL",
  "HST-NANZHAO",
  "REG-KOREA",
  "REG-VIETNAM",
  "UNK",
];
