export { type ArtifactManifest, type ArtifactStore, type Freshness, openArtifacts, type Recipe } from "./artifact.ts";
export { type AddOutcome, type AddRequest, addData } from "./data/add-data.ts";
export { DataManifest, type HeldData, heldData, standardDataFolder } from "./data/data-folder.ts";
export { type Engine, type EngineOptions, type PlainValue, sqlName, sqlText, withEngine } from "./engine.ts";
export { digestOf, isMissing, reasonOf, removeFile, writeWhole } from "./files.ts";
