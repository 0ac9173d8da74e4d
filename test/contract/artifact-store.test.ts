import { openArtifacts } from "../../src/record/index.ts";
import { artifactStoreContract } from "../support/artifact-store-contract.ts";

artifactStoreContract("files in a folder", openArtifacts);
