export { binomialCdf, equalRates, lnFactorial, poissonBinomial } from "./count.ts";
export { crossing } from "./root.ts";
export { betaRegularised, digamma, lnGamma, logistic, logSumExp, normalCdf, trigamma } from "./special.ts";
