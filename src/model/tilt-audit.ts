import { z } from "zod";

/** How far an independent sampler bears out the model of a tilt question. */
export const AuditVerdict = z
  .strictObject({
    /** The largest R̂ and the smallest effective size over all periods and hyperparameters; null where a chain never moved. */
    rhat: z.number().nullable(),
    ess: z.number().nullable(),
    /** Trajectories that the sampler could not follow. */
    divergent: z.int(),
    /** The largest difference between the two in the mean of D, and in which period. */
    largestShift: z.strictObject({ period: z.string(), by: z.number().nonnegative() }),
    gates: z.array(
      z.strictObject({
        id: z.enum(["rhat", "ess", "divergent", "shift"]),
        value: z.number().nullable(),
        bound: z.number(),
        isPassed: z.boolean(),
      }),
    ),
    /** Whether the chains themselves can be relied on; only then does the shift tell anything. */
    isSound: z.boolean(),
    /** Sound, and the means of D agree. */
    isPassed: z.boolean(),
  })
  .meta({ id: "AuditVerdict" });
export type AuditVerdict = z.infer<typeof AuditVerdict>;

/** The audit of a model by Hamiltonian Monte Carlo on the same evidence, each act by its chances (method §2.3, step 6). */
export const TiltAudit = z
  .strictObject({
    question: z.string(),
    ...AuditVerdict.shape,
    /** Mean of D in every period: by the chains, and by the posterior that they audit. */
    periods: z.array(z.strictObject({ period: z.string(), year: z.int(), chains: z.number(), posterior: z.number() })),
    effort: z.strictObject({ chains: z.int(), warmup: z.int(), kept: z.int(), leapfrogs: z.int(), acceptance: z.number() }),
    seed: z.int(),
  })
  .meta({ id: "TiltAudit" });
export type TiltAudit = z.infer<typeof TiltAudit>;
