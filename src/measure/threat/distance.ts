/** A place on the globe in degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_RADIUS_KM = 6371.0088;
const MILES_PER_KM = 0.621371;

/** Great-circle distance in kilometres (haversine, mean radius 6371.0088 km). */
export function greatCircle(from: Place, to: Place): number {
  const [lat1, lat2] = [radians(from.latitude), radians(to.latitude)];
  const half = (angle: number): number => Math.sin(angle / 2) ** 2;
  const chord = half(lat2 - lat1) + Math.cos(lat1) * Math.cos(lat2) * half(radians(to.longitude - from.longitude));
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
}

/** Miles that forces move in a day (Bueno de Mesquita 1981, as EUGene has it): 250 to 1918, 375 to 1945, 500 since. */
export function milesPerDay(year: number): number {
  if (year <= 1918) return 250;
  return year <= 1945 ? 375 : 500;
}

/** How fast strength is lost with distance, as an exponent of the share of capabilities: log₁₀(days + 10 − e). */
export function distanceExponent(km: number, speed: number): number {
  return Math.log10((km * MILES_PER_KM) / speed + 10 - Math.E);
}

/** The exponent at no distance: log₁₀(10 − e) = .862. */
export const EXPONENT_AT_HOME = Math.log10(10 - Math.E);

/** How proximity falls with distance. `strength`: loss of strength, relative to none at home; `decay`: exp(−d/λ); `inverse`: 1/(1 + d/λ). */
export type ProximityForm =
  | { readonly form: "strength"; readonly cinc: number; readonly milesPerDay: number }
  | { readonly form: "decay"; readonly lambda: number }
  | { readonly form: "inverse"; readonly lambda: number };

/** Proximity in (0, 1]; 1 at no distance. In the form `strength` it rises with the capabilities of the other side, which the reader must be told. */
export function proximity(km: number, form: ProximityForm): number {
  if (form.form === "decay") return Math.exp(-km / form.lambda);
  if (form.form === "inverse") return 1 / (1 + km / form.lambda);
  return form.cinc ** (distanceExponent(km, form.milesPerDay) - EXPONENT_AT_HOME);
}

/**
 * Capabilities discounted by the absolute exponent (Bueno de Mesquita 1981). Below e = 2.72 days of march the exponent is less than 1 and power
 * grows with the discount; `clamped` holds it at 1.
 */
export function discountedCapability(
  cinc: number,
  km: number,
  options: { readonly milesPerDay: number; readonly clamped: boolean },
): number {
  const exponent = distanceExponent(km, options.milesPerDay);
  return cinc ** (options.clamped ? Math.max(1, exponent) : exponent);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
