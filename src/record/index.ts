export { type ArtifactManifest, type ArtifactStore, type Freshness, openArtifacts, type Recipe } from "./artifact.ts";
export { digestOf, isMissing, reasonOf, writeWhole } from "./files.ts";
