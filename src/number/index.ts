export { type ArrowFactor, type ArrowMatrix, type ArrowShape, addAt, arrowMatrix, factorArrow } from "./arrow.ts";
export { binomialCdf, equalRates, lnFactorial, poissonBinomial } from "./count.ts";
export { gaussRule, type Rule } from "./quadrature.ts";
export { crossing, smoothCrossing } from "./root.ts";
export { halfSpaceShare } from "./simplex.ts";
export { betaRegularised, digamma, lnGamma, logistic, logSumExp, normalCdf, trigamma } from "./special.ts";
export { dirichlet, type Stream, stream } from "./stream.ts";
