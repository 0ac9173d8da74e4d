export { readActs } from "./acts.ts";
