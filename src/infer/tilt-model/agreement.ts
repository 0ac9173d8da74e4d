import { AGREED, type LeftOut, type TiltTurn, type TurnAgreement, type TurningPoint } from "../../model/index.ts";

/**
 * Holds a crossing against independent series and against itself without each indicator and each root (method §2.5 c). `changes` are those of independent
 * series; one counts where it may have happened in the likeliest period of the crossing or next to it.
 */
export function agreementOf(
  crossing: TiltTurn,
  { leaveOneOut, changes }: { readonly leaveOneOut: readonly LeftOut[]; readonly changes: readonly TurningPoint[] },
): TurnAgreement {
  const { period } = crossing.likeliest;
  const year = Number(period.slice(0, 4));
  const series = changes
    .filter(({ interval }) => interval.to >= year - 1 && interval.from <= year + 1 && interval.to - interval.from <= 2)
    .map(({ series: id, between, probability }) => ({ series: id, between, probability }));
  const left = leaveOneOut.flatMap(({ what, id, crossings }) => {
    const found = crossings.find((one) => one.id === crossing.id);
    return found === undefined ? [] : [{ what, id, near: found.near }];
  });
  const weakest = left.length === 0 ? null : left.reduce((least, one) => (one.near < least.near ? one : least));
  const isAgreed = crossing.around >= AGREED && series.some((one) => one.probability >= AGREED);
  return { date: period, model: crossing.around, series, weakest, isEstablished: isAgreed && (weakest === null || weakest.near >= AGREED) };
}
