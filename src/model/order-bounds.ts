/** From `passes` on, P(cause < effect) lets a cause be the trigger of its effect; up to `fails` it cannot be (method §3.3). */
export const ORDER_BOUNDS = { passes: 0.9, fails: 0.1 } as const;
